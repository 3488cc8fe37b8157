import { type FoldedText, fold } from '../text/fold';
import { eachWordHash, joinHashes } from '../text/words';
import type { DetectionModel } from './model';

/**
 * The small compiled index that every page carries: it tells whether a text may hold a name, never
 * which. A table of 32-bit entries, open addressing; the two low bits of an entry are its kind.
 *
 * A page is worth resolving when it has a telling name, or an ambiguous one together with a cue of the
 * subject: "Rain" and "stake" stand on every second page, next to "cryptocurrency" on few.
 */
export interface PageFilter {
  /** Entries whose name is one word. */
  single: Uint32Array;
  /** Entries of two words in a row out of a longer name. */
  pair: Uint32Array;
}

export const KIND = { telling: 1, ambiguous: 2, cue: 3 } as const;
export type Kind = (typeof KIND)[keyof typeof KIND];

/** What a text was found to hold; sums up over a page's texts. */
export interface FilterHits {
  telling: boolean;
  ambiguous: boolean;
  cue: boolean;
}

export const NO_HITS: FilterHits = { telling: false, ambiguous: false, cue: false };

export function isWorthResolving(hits: FilterHits): boolean {
  return hits.telling || (hits.ambiguous && hits.cue);
}

/** Notes in `hits` what `text` holds; returns whether it may hold any name. */
export function probe(filter: PageFilter, text: string, hits: FilterHits): boolean {
  let named = false;
  let previous = 0;
  const folded = fold(text);
  eachWordHash(folded, (hash, start) => {
    named = note(lookUp(filter.single, hash), text, folded, start, hits) || named;
    if (previous !== 0)
      named =
        note(lookUp(filter.pair, joinHashes(previous, hash)), text, folded, start, hits) || named;
    previous = hash;
  });
  return named;
}

function note(
  kind: number,
  text: string,
  folded: FoldedText,
  start: number,
  hits: FilterHits,
): boolean {
  if (kind === 0) return false;
  if (kind === KIND.telling) hits.telling = true;
  else if (kind === KIND.cue) hits.cue = true;
  else if (isCapital(text.charCodeAt(folded.offsets[start] ?? 0))) hits.ambiguous = true;
  else return false;
  return kind !== KIND.cue;
}

/** False for a small Latin letter: an ambiguous name written small is a common word. */
function isCapital(unit: number): boolean {
  return unit < 0x61 || unit > 0x7a;
}

/** The kind stored for a hash, or 0. The table has a free entry, so that the search ends. */
function lookUp(table: Uint32Array, hash: number): number {
  const mask = table.length - 1;
  const wanted = hash & ~3;
  for (let at = (hash >>> 7) & mask; ; at = (at + 1) & mask) {
    const entry = table[at] ?? 0;
    if (entry === 0) return 0;
    if ((entry & ~3) === wanted) return entry & 3;
  }
}

/** Compiles the filter of a model's names and subject cues. */
export function compileFilter(model: DetectionModel): PageFilter {
  const single = new Map<number, Kind>();
  const pair = new Map<number, Kind>();
  model.uses.forEach((use, key) => {
    const kind = kindOf(use.names, use.cue, model);
    const entry = kind === null ? null : entryOf(model.keys[key] ?? '');
    if (kind === null || entry === null) return;
    const map = entry.isPair ? pair : single;
    map.set(entry.hash & ~3, strongest(map.get(entry.hash & ~3), kind));
    const plural = kind === KIND.telling ? entryOf(`${model.keys[key]}s`) : null;
    if (plural && !plural.isPair) single.set(plural.hash & ~3, kind);
  });
  return { single: toTable(single), pair: toTable(pair) };
}

/**
 * What of a name is looked for: its only word, or the longest two in a row, as "the new" of a name
 * stands on every page. Russian words inflect, so there it is the first word's stem.
 */
function entryOf(key: string): { hash: number; isPair: boolean } | null {
  const words: { hash: number; start: number }[] = [];
  eachWordHash(fold(key), (hash, start) => words.push({ hash, start }));
  const [first] = words;
  if (!first) return null;
  if (words.length === 1 || /[\u0400-\u052f]/.test(key)) return { hash: first.hash, isPair: false };
  const pairs = words.slice(1).map((word, i) => {
    const before = words[i] ?? first;
    const end = words[i + 2]?.start ?? key.length;
    return { hash: joinHashes(before.hash, word.hash), length: end - before.start };
  });
  const longest = pairs.reduce((best, next) => (next.length > best.length ? next : best));
  return { hash: longest.hash, isPair: true };
}

function kindOf(names: readonly number[], cue: number, model: DetectionModel): Kind | null {
  const rules = names.flatMap((name) => model.names[name] ?? []);
  const onItsOwn = rules.filter((rule) => !rule.needsSubject);
  if (onItsOwn.some((rule) => rule.ambiguity === 'distinct')) return KIND.telling;
  if (model.cues[cue]?.subject) return KIND.cue;
  return rules.length > 0 ? KIND.ambiguous : null;
}

function strongest(a: Kind | undefined, b: Kind): Kind {
  if (a === undefined || a === b) return b;
  return a === KIND.telling || b === KIND.telling ? KIND.telling : KIND.cue;
}

function toTable(entries: ReadonlyMap<number, Kind>): Uint32Array {
  let size = 8;
  while (size < entries.size * 1.5 + 1) size *= 2;
  const table = new Uint32Array(size);
  for (const [hash, kind] of [...entries].sort(([a], [b]) => (a >>> 0) - (b >>> 0))) {
    let at = (hash >>> 7) & (size - 1);
    while (table[at] !== 0) at = (at + 1) & (size - 1);
    table[at] = (hash | kind) >>> 0;
  }
  return table;
}

/** The filter as base64: the number of single entries, then both tables, little-endian. */
export function encodeFilter({ single, pair }: PageFilter): string {
  const words = Uint32Array.from([single.length, ...single, ...pair]);
  let binary = '';
  for (const byte of new Uint8Array(words.buffer)) binary += String.fromCharCode(byte);
  return btoa(binary);
}

export function decodeFilter(base64: string): PageFilter {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  // A loop, because `from` asks the string's iterator for each of what can be a million bytes.
  for (let at = 0; at < bytes.length; at++) bytes[at] = binary.charCodeAt(at);
  const words = new Uint32Array(bytes.buffer);
  const length = words[0] ?? 0;
  return { single: words.subarray(1, 1 + length), pair: words.subarray(1 + length) };
}

/** A filter that lay where others can write: null unless it is one in which every search ends. */
export function readFilter(base64: string): PageFilter | null {
  try {
    const filter = decodeFilter(base64);
    return isTable(filter.single) && isTable(filter.pair) ? filter : null;
  } catch {
    // Neither base64 nor whole numbers of 32 bits.
    return null;
  }
}

function isTable(table: Uint32Array): boolean {
  const { length } = table;
  return length > 0 && (length & (length - 1)) === 0 && table.includes(0);
}
