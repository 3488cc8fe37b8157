/**
 * A double-array trie: all keys in two integer arrays, walked without allocating. State `s` goes to
 * `base[s] + class(code)` if `check` there says `s`.
 */
export interface Trie {
  base: Int32Array;
  check: Int32Array;
  /** Class of each code that occurs in a key, 1 and up; 0 for all others. */
  classes: Uint16Array;
}

/** `-1 - key` stored in `base` of the state that class 0 leads to: the key ends there. */
const END = 0;
const FREE = -1;

/** Builds the trie of `keys` (distinct, non-empty); a match reports the key's index. */
export function buildTrie(keys: readonly string[]): Trie {
  const classes = classesOf(keys);
  const { base, check } = new Builder(keys, classes).table();
  return { base: new Int32Array(base), check: new Int32Array(check), classes };
}

function classesOf(keys: readonly string[]): Uint16Array {
  const classes = new Uint16Array(65536);
  let next = 1;
  for (const key of keys) {
    for (let i = 0; i < key.length; i++) {
      const code = key.charCodeAt(i);
      if (classes[code] === 0) classes[code] = next++;
    }
  }
  return classes;
}

class Builder {
  private readonly sorted: string[];
  private readonly indices: ReadonlyMap<string, number>;
  private readonly classes: Uint16Array;
  private readonly cells = new Table();

  constructor(keys: readonly string[], classes: Uint16Array) {
    this.sorted = [...keys].sort();
    this.indices = new Map(keys.map((key, index) => [key, index]));
    this.classes = classes;
  }

  table(): Table {
    if (this.sorted.length > 0) this.place(0, this.sorted.length, 0, 0);
    return this.cells;
  }

  /** Places the sorted rows `from`..`to`, which are alike before `depth`, below `state`. */
  private place(from: number, to: number, depth: number, state: number): void {
    if (to - from === 1) {
      this.placeTail(from, depth, state);
      return;
    }
    const wanted: number[] = [];
    const starts: number[] = [];
    for (let row = from, last = -1; row < to; row++) {
      const cls = this.classAt(row, depth);
      if (cls === last) continue;
      wanted.push(cls);
      starts.push(row);
      last = cls;
    }
    const base = this.cells.fit(wanted);
    this.cells.base[state] = base;
    for (const cls of wanted) this.cells.check[base + cls] = state;
    wanted.forEach((cls, at) => {
      const first = starts[at] ?? to;
      if (cls === END) this.end(first, base);
      else this.place(first, starts[at + 1] ?? to, depth + 1, base + cls);
    });
  }

  /** The rest of a row that no other goes along with: more than half of all states. */
  private placeTail(row: number, depth: number, state: number): void {
    let from = state;
    for (let at = depth; at <= this.key(row).length; at++) {
      const cls = this.classAt(row, at);
      const base = this.cells.fitOne(cls);
      this.cells.base[from] = base;
      this.cells.check[base + cls] = from;
      from = base + cls;
    }
    // The last class was the key's end, 0, whose state is the base itself.
    this.end(row, from);
  }

  private end(row: number, base: number): void {
    this.cells.base[base] = -1 - (this.indices.get(this.key(row)) ?? 0);
  }

  private key(row: number): string {
    return this.sorted[row] ?? '';
  }

  private classAt(row: number, depth: number): number {
    const key = this.key(row);
    return depth < key.length ? (this.classes[key.charCodeAt(depth)] ?? 0) : END;
  }
}

class Table {
  base: number[] = [0];
  check: number[] = [0];
  private firstFree = 1;

  /** The lowest base at which all `wanted` classes are free; those cells are made to exist. */
  fit(wanted: readonly number[]): number {
    const lowest = Math.min(...wanted);
    const highest = Math.max(...wanted);
    let base = Math.max(1, this.firstFree - lowest);
    while (!this.areFree(base, wanted)) base++;
    this.grow(base + highest);
    return base;
  }

  fitOne(cls: number): number {
    let base = Math.max(1, this.firstFree - cls);
    while (!this.isFree(base + cls)) base++;
    this.grow(base + cls);
    return base;
  }

  private grow(cell: number): void {
    while (this.check.length <= cell) {
      this.check.push(FREE);
      this.base.push(0);
    }
    while (this.firstFree < this.check.length && this.check[this.firstFree] !== FREE)
      this.firstFree++;
  }

  private areFree(base: number, wanted: readonly number[]): boolean {
    for (const cls of wanted) if (!this.isFree(base + cls)) return false;
    return true;
  }

  private isFree(cell: number): boolean {
    return cell >= this.check.length || this.check[cell] === FREE;
  }
}

/** Calls `found(key, end, start)` for every key that starts at `start`, shortest first. */
export function matchesAt(
  trie: Trie,
  codes: Uint16Array,
  length: number,
  start: number,
  found: (key: number, end: number, start: number) => void,
): void {
  const { base, check, classes } = trie;
  let state = 0;
  for (let at = start; ; at++) {
    const next = base[state] ?? 0;
    if (at > start && check[next] === state) found(-1 - (base[next] ?? 0), at, start);
    if (at >= length) return;
    const cls = classes[codes[at] ?? 0] ?? 0;
    if (cls === 0 || check[next + cls] !== state) return;
    state = next + cls;
  }
}
