import { openDataset } from '../dataset/lookup';
import { hasSourcedContent } from '../dataset/shown';
import {
  type Alias,
  type Ambiguity,
  BACKGROUND_TYPES,
  type Dataset,
  type EntityType,
  type Id,
} from '../dataset/types';
import { foldName } from '../text/fold';
import { CueRegistry, isAcronym } from './cueRegistry';
import { type EventParts, eventParts, weighWords } from './eventParts';
import { Registry } from './registry';
import { buildTrie, type Trie } from './trie';

/** A name that may be found, with the rule of its dataset record made ready to judge by. */
export interface NameRule {
  /** As the dataset spells it. */
  text: string;
  entity: number;
  ambiguity: Ambiguity;
  caseSensitive: boolean;
  /** Only where the page as a whole is on the subject. */
  needsSubject: boolean;
  /** Named beside the cases: an agency, a country; never marked off the subject. */
  background: boolean;
  /** Indices into `cues`. */
  positive: number[];
  supporting: number[];
  negative: number[];
  /** Sources of Unicode regular expressions that speak against this sense where they match the name. */
  against: string[];
}

/** What a key of the trie stands for. */
export interface KeyUse {
  names: number[];
  /** The cue it is, or -1. */
  cue: number;
}

export interface Cue {
  text: string;
  /** Written in capitals ("RGB"): then it counts only in capitals. */
  caseSensitive: boolean;
  /** Tells of the dataset's subject: who (North Korea) or what (theft, hacking, crypto); else null. */
  subject: Subject | null;
  /** A noun that names go with, e.g. of an event ("heist") or of a group ("gang"); else null. */
  noun: Noun | null;
}

/** All that detection knows, compiled from the dataset; plain data, so that it can be stored. */
export interface DetectionModel {
  entities: { id: Id; type: EntityType; name: string }[];
  names: NameRule[];
  cues: Cue[];
  events: EventParts[];
  keys: string[];
  uses: KeyUse[];
  trie: Trie;
}

export const SUBJECTS = ['who', 'what'] as const;
export type Subject = (typeof SUBJECTS)[number];

/** Named cue sets of nouns that stand beside names: "heist", "gang", "mixer", "exchange". */
export const NOUNS = ['event', 'group', 'mixer', 'venue'] as const;
export type Noun = (typeof NOUNS)[number];

/** The named cue sets whose words tell that a page is on the subject, by what they tell. */
function subjectSets(dataset: Dataset): readonly [Subject, readonly string[]][] {
  return SUBJECTS.map((subject) => [subject, dataset.cues[`subject-${subject}`] ?? []]);
}

/** Compiles the detection model; the same dataset gives the same model. */
export function compileModel(dataset: Dataset): DetectionModel {
  const cues = new CueRegistry();
  const subjects = new Map(
    subjectSets(dataset).flatMap(([subject, texts]) =>
      texts.map((text) => [foldName(text), subject]),
    ),
  );
  const index = openDataset(dataset);
  const lists = cueLists(expand(dataset.cues), cues);
  const names = dataset.entities.flatMap((entity, number) =>
    hasSourcedContent(entity, index)
      ? entity.aliases.map((alias) => nameRule(alias, number, entity.type, lists))
      : [],
  );
  for (const [, texts] of subjectSets(dataset)) for (const text of texts) cues.index(text);
  const nouns = new Map(
    NOUNS.flatMap((noun) => (dataset.cues[noun] ?? []).map((text) => [foldName(text), noun])),
  );
  for (const noun of NOUNS) for (const text of dataset.cues[noun] ?? []) cues.index(text);
  const events = dataset.entities.flatMap((entity, number) =>
    eventParts(entity, number, index, cues),
  );
  const { keys, uses } = keyUses(names, cues.values);
  return {
    entities: dataset.entities.map(({ id, type, name }) => ({ id, type, name })),
    names,
    events: weighWords(events),
    cues: cues.values.map((text) => ({
      text,
      caseSensitive: isAcronym(text),
      subject: subjects.get(foldName(text)) ?? null,
      noun: nouns.get(foldName(text)) ?? null,
    })),
    keys,
    uses,
    trie: buildTrie(keys),
  };
}

/** Replaces `@set` by the set's cues. */
function expand(sets: Readonly<Record<string, string[]>>): (cue: string) => string[] {
  return (cue) => (cue.startsWith('@') ? (sets[cue.slice(1)] ?? []) : [cue]);
}

const PATTERN = 're:';

/** Cues as indices. Equal lists are one list: in a large dataset thousands of names share theirs. */
function cueLists(
  sets: (cue: string) => string[],
  cues: CueRegistry,
): (texts: readonly string[]) => number[] {
  const known = new Map<string, number[]>();
  return (texts) => {
    const key = texts.join('\n');
    const list = known.get(key) ?? texts.flatMap(sets).map((cue) => cues.index(cue));
    known.set(key, list);
    return list;
  };
}

function nameRule(
  alias: Alias,
  entity: number,
  type: EntityType,
  lists: (texts: readonly string[]) => number[],
): NameRule {
  const negative = alias.negative ?? [];
  return {
    text: alias.text,
    entity,
    ambiguity: alias.ambiguity,
    caseSensitive: alias.case_sensitive,
    needsSubject: alias.highlight_only_with_page_context ?? false,
    background: BACKGROUND_TYPES.includes(type),
    positive: lists(alias.positive ?? []),
    supporting: lists(alias.supporting ?? []),
    negative: lists(negative.filter((cue) => !cue.startsWith(PATTERN))),
    against: negative
      .filter((cue) => cue.startsWith(PATTERN))
      .map((cue) => cue.slice(PATTERN.length)),
  };
}

function keyUses(
  names: readonly NameRule[],
  cues: readonly string[],
): { keys: string[]; uses: KeyUse[] } {
  const keys = new Registry<string>();
  const uses: KeyUse[] = [];
  const useOf = (text: string): KeyUse | null => {
    const key = foldName(text);
    if (key === '') return null;
    const index = keys.index(key);
    const use = uses[index] ?? { names: [], cue: -1 };
    uses[index] = use;
    return use;
  };
  names.forEach((name, index) => {
    useOf(name.text)?.names.push(index);
  });
  cues.forEach((cue, index) => {
    const use = useOf(cue);
    if (use) use.cue = index;
  });
  return { keys: keys.values, uses };
}
