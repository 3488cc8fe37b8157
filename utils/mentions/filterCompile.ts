import { foldName } from '../text/fold';
import { joinHashes, wordsOf } from '../text/words';
import { CIRCLES, CIRCLES_OF_GROUPS, MOST_WORDS, type PageFilter } from './filterFlags';
import { type FilterEntry, merged, packFilter } from './filterPack';
import { RUN } from './filterRead';
import * as FLAG from './flags';
import type { DetectionModel, NameRule, Noun } from './model';

/** Compiles the filter of a model's names and of the cues that speak for them. */
export function compileFilter(model: DetectionModel): PageFilter {
  const cueFlags = flagsOfCues(model);
  const entries: Entries = new Map();
  model.uses.forEach(({ names, cue }, key) => {
    const rules = names.flatMap((name) => model.names[name] ?? []);
    const flags = rules.reduce((sum, rule) => merged(sum, flagsOfName(rule)), 0);
    addEntry(entries, model.keys[key] ?? '', merged(flags, cueFlags[cue] ?? 0));
  });
  addCircles(entries, model);
  return packFilter(entries);
}

type Entries = Map<number, FilterEntry>;

/** Adds a name's words; what only begins it is marked as such. */
function addEntry(entries: Entries, key: string, flags: number): void {
  if (flags === 0) return;
  const hashes = hashesOf(key);
  hashes.forEach((hash, i) => {
    const own = i === hashes.length - 1 ? flags : FLAG.more;
    const entry = entryOf(entries, hash);
    entry.flags = merged(entry.flags, own);
  });
}

/** The hash of a name's first word, of its first two, and so on. */
function hashesOf(key: string): number[] {
  const hashes: number[] = [];
  for (const run of key.match(RUN) ?? []) {
    for (const { hash } of wordsOf(run)) {
      const before = hashes.at(-1);
      hashes.push(before === undefined ? hash : joinHashes(before, hash));
      if (hashes.length === MOST_WORDS) return hashes;
    }
  }
  return hashes;
}

function entryOf(entries: Entries, hash: number): FilterEntry {
  const known = entries.get(hash);
  if (known) return known;
  const entry: FilterEntry = { flags: 0, circle: 0, ties: null, kin: null };
  entries.set(hash, entry);
  return entry;
}

/** A longer word in capitals may be a codename, which is told with one capital, too. */
const ABBREVIATION = /^[A-Z]{1,4}$/;

function flagsOfName(rule: NameRule): number {
  const isCased = rule.caseSensitive && !/^\P{L}*[a-z]/u.test(rule.text);
  const shouted = ABBREVIATION.test(rule.text) ? FLAG.shouted : 0;
  const cased = isCased ? FLAG.cased | shouted : 0;
  if (isPlainlyAmbiguous(rule)) {
    const isWary = rule.needsSubject || rule.ambiguity === 'never-alone';
    return cased | FLAG.ambiguous | (isWary ? FLAG.wary : 0);
  }
  const isTelling = rule.ambiguity === 'distinct' && !rule.needsSubject;
  return cased | (isTelling ? FLAG.telling : FLAG.secondary);
}

const SUBJECT_FLAGS = { who: FLAG.who, what: FLAG.what } as const;

const NOUN_FLAGS: Readonly<Record<Noun, number>> = {
  group: FLAG.besideGroup,
  event: FLAG.besideOther,
  mixer: FLAG.besideOther,
  venue: FLAG.venue,
};

/** What each cue does for names, by its index. */
function flagsOfCues(model: DetectionModel): number[] {
  const { cues, names } = model;
  const flags = cues.map(
    ({ subject, noun }) => (subject ? SUBJECT_FLAGS[subject] : 0) | (noun ? NOUN_FLAGS[noun] : 0),
  );
  const add = onceForEach((cues: readonly number[], more) => {
    for (const cue of cues) flags[cue] = (flags[cue] ?? 0) | more;
  });
  for (const rule of names.filter(isPlainlyAmbiguous)) {
    add(rule.positive, FLAG.tied);
    add(rule.supporting, isOfGroup(rule, model) ? FLAG.hintsGroup : FLAG.hintsOther);
  }
  return flags;
}

/** A name beside the cases is told off the subject, too, unless its record says otherwise. */
function isPlainlyAmbiguous({ ambiguity, background, needsSubject }: NameRule): boolean {
  return ambiguity !== 'distinct' && !(background && needsSubject);
}

/** Gives each ambiguous name its circle, and ties to that circle what speaks for the name. */
function addCircles(entries: Entries, model: DetectionModel): void {
  const keyOfCue = new Map(model.uses.map(({ cue }, key) => [cue, model.keys[key] ?? '']));
  const last = (key: string): FilterEntry => entryOf(entries, hashesOf(key).at(-1) ?? 0);
  const tie = onceForEach((cues: readonly number[], circle) => {
    for (const cue of cues) {
      const word = last(keyOfCue.get(cue) ?? '');
      word.ties = (word.ties ?? new Set()).add(circle);
    }
  });
  const named = new Map<number, Map<FilterEntry, string>>();
  for (const [{ text, entity, positive }, circle] of circlesOf(model)) {
    const key = foldName(text);
    const name = last(key);
    // A name of two senses is in the circle of one, and what speaks for either is tied to that.
    name.circle ||= circle;
    tie(positive, name.circle);
    const others = named.get(entity) ?? new Map<FilterEntry, string>();
    // Two names of one entity speak for each other; where the filter takes them for one, it cannot wait for that.
    if ((others.get(name) ?? key) !== key) name.flags |= FLAG.telling;
    named.set(entity, others.set(name, key));
  }
  for (const names of named.values()) tieToEachOther([...names.keys()]);
}

/**
 * Calls `work` once for each pair of a list and a number: thousands of names share their lists of cues, and of
 * circles and flags there are few.
 */
function onceForEach<T extends object>(
  work: (list: T, number: number) => void,
): (list: T, number: number) => void {
  const done = new Map<T, Set<number>>();
  return (list, number) => {
    const had = done.get(list) ?? new Set();
    if (had.has(number)) return;
    done.set(list, had.add(number));
    work(list, number);
  };
}

function tieToEachOther(names: readonly FilterEntry[]): void {
  for (const one of names)
    for (const other of names) {
      if (one === other) continue;
      one.flags |= FLAG.tied;
      one.kin = (one.kin ?? new Set()).add(other.circle);
    }
}

/** Parts the ambiguous names into circles: sorted by their cues, neighbours are alike. */
function circlesOf(model: DetectionModel): [NameRule, number][] {
  const all = model.names.filter(isPlainlyAmbiguous);
  const groups = all.filter((rule) => isOfGroup(rule, model));
  const others = all.filter((rule) => !isOfGroup(rule, model));
  return [...dealt(groups, 1, CIRCLES_OF_GROUPS), ...dealt(others, CIRCLES_OF_GROUPS, CIRCLES)];
}

function isOfGroup({ entity }: NameRule, { entities }: DetectionModel): boolean {
  return ['actor', 'unit'].includes(entities[entity]?.type ?? '');
}

/** Deals names to the circles from `first` to before `end`. */
function dealt(rules: readonly NameRule[], first: number, end: number): [NameRule, number][] {
  const known = new Map(rules.map(({ positive }) => [positive, '']));
  for (const list of known.keys()) known.set(list, cuesKey(list));
  const keys = rules.map(({ positive }) => known.get(positive) ?? '');
  const lists = [...new Set(keys)].sort();
  const size = Math.max(1, Math.ceil(lists.length / (end - first)));
  const circles = new Map(lists.map((key, at) => [key, first + Math.floor(at / size)]));
  return rules.map((rule, at) => [rule, circles.get(keys[at] ?? '') ?? first]);
}

function cuesKey(cues: readonly number[]): string {
  return cues.map((cue) => String(cue).padStart(5, '0')).join();
}
