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
  const sorted = keys
    .map((key, index) => ({ key, index }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const classes = classesOf(keys);
  const table = new Table();
  const place = (from: number, to: number, depth: number, state: number): void => {
    const groups = branches(sorted, from, to, depth, classes);
    const base = table.fit(groups.map((group) => group.cls));
    table.base[state] = base;
    for (const { cls } of groups) table.check[base + cls] = state;
    for (const { cls, from: first, to: last } of groups) {
      if (cls === END) table.base[base] = -1 - (sorted[first]?.index ?? 0);
      else place(first, last, depth + 1, base + cls);
    }
  };
  if (sorted.length > 0) place(0, sorted.length, 0, 0);
  return { base: Int32Array.from(table.base), check: Int32Array.from(table.check), classes };
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

interface Branch {
  cls: number;
  from: number;
  to: number;
}

/** Parts the sorted rows `from`..`to` by the class of their code at `depth`. */
function branches(
  sorted: readonly { key: string }[],
  from: number,
  to: number,
  depth: number,
  classes: Uint16Array,
): Branch[] {
  const found: Branch[] = [];
  for (let row = from; row < to; row++) {
    const key = sorted[row]?.key ?? '';
    const cls = depth < key.length ? (classes[key.charCodeAt(depth)] ?? 0) : END;
    const last = found.at(-1);
    if (last?.cls === cls) last.to = row + 1;
    else found.push({ cls, from: row, to: row + 1 });
  }
  return found;
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
    while (!wanted.every((cls) => this.isFree(base + cls))) base++;
    while (this.check.length <= base + highest) {
      this.check.push(FREE);
      this.base.push(0);
    }
    while (this.firstFree < this.check.length && this.check[this.firstFree] !== FREE)
      this.firstFree++;
    return base;
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
