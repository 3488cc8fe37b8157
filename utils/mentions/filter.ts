import { mayStateAmount } from '../text/amount';
import { CIRCLES_OF_GROUPS, NAME, type PageFilter, SUBJECT } from './filterFlags';
import { FilterReader, type Found, type Hit } from './filterRead';
import { circlesAt, decodeTable, isWhole } from './filterTable';
import * as WEIGHT from './filterWeights';
import * as FLAG from './flags';

export type { PageFilter } from './filterFlags';
export { decodeTable as decodeFilter } from './filterTable';

const NEEDED = 4;
/** Words from a name's first to a noun that goes with it: "Harmony Horizon bridge hack". */
const BESIDE = 10;
/** A text with more ambiguous names is not weighed but asked about. */
const MOST_WEIGHED = 500;
/** What a wary name needs on a page that is not on the subject. */
const NEEDED_BY_WARY = 6;

/** A filter that lay where others can write; null for what is none. A search in it ends, whatever it is. */
export function readFilter(base64: string): PageFilter | null {
  try {
    const filter = decodeTable(base64);
    return isWhole(filter) ? filter : null;
  } catch {
    // Neither base64 nor so many entries as it says.
    return null;
  }
}

/** An ambiguous name of the page that waits for words that speak for it. */
interface Waiting {
  circle: number;
  isWary: boolean;
  /** The most that speaks for it where it stands, beyond what the same words do anywhere. */
  beside: number;
}

/** Reads a page's texts through the filter and sums up what they hold. */
export class PageProbe {
  private readonly filter: PageFilter;
  private readonly reader: FilterReader;
  private flags = 0;
  private onSubject = false;
  /** Words of the page that tell of the subject, and those that speak for some circle. */
  private readonly subjects = new Set<number>();
  private readonly tied = new Set<number>();
  private readonly waiting = new Map<number, Waiting>();

  constructor(filter: PageFilter) {
    this.filter = filter;
    this.reader = new FilterReader(filter);
  }

  /** Notes what a text holds; returns whether it may hold any name. */
  probe(text: string): boolean {
    const found = this.reader.read(text);
    if (found === null) return false;
    this.flags |= found.flags;
    this.onSubject ||= (found.flags & SUBJECT) === SUBJECT;
    for (const [word, flags] of found.cues) {
      if (flags & SUBJECT) this.subjects.add(word);
      if (flags & FLAG.tied) this.tied.add(word);
    }
    if (found.ambiguous.length > MOST_WEIGHED) this.flags |= FLAG.telling;
    else if (found.ambiguous.length > 0) {
      const amount = mayStateAmount(text) ? WEIGHT.amount : 0;
      for (const name of found.ambiguous) this.await(name, found, amount);
    }
    return (found.flags & NAME) !== 0;
  }

  /** Whether the page may hold a name that the background would mark. */
  get isWorth(): boolean {
    if (this.flags & FLAG.telling) return true;
    if (this.onSubject && this.flags & FLAG.secondary) return true;
    for (const [entry, name] of this.waiting) if (this.isSpokenFor(entry, name)) return true;
    return false;
  }

  private isSpokenFor(name: number, { circle, isWary, beside }: Waiting): boolean {
    let weight = beside + this.subjects.size * WEIGHT.subject;
    for (const word of this.tied) if (this.timesTied(word, name, circle) > 0) weight += WEIGHT.tied;
    return weight >= (isWary && !this.onSubject ? NEEDED_BY_WARY : NEEDED);
  }

  /** How often a word is tied to a name: as a cue, as another of its names. No name speaks for itself. */
  private timesTied(word: number, name: number, circle: number): number {
    if (word === name) return 0;
    return circlesAt(this.filter, word).filter((one) => one === circle).length;
  }

  private await(name: Hit, found: Found, amount: number): void {
    const circle = this.circleOf(name);
    const beside = amount + this.weightAround(name, circle, found);
    const isWary = (name.flags & FLAG.wary) !== 0;
    const most = Math.max(beside, this.waiting.get(name.entry)?.beside ?? 0);
    this.waiting.set(name.entry, { circle, isWary, beside: most });
  }

  private circleOf({ entry }: Hit): number {
    return circlesAt(this.filter, entry)[0] ?? 0;
  }

  private weightAround(name: Hit, circle: number, { ambiguous, nouns, cues }: Found): number {
    const ofGroup = isOfGroup(circle);
    const [beside, hint] = ofGroup
      ? [FLAG.besideGroup, FLAG.hintsGroup]
      : [FLAG.besideOther, FLAG.hintsOther];
    let weight = 0;
    for (const [word, flags] of cues) {
      const times = this.timesTied(word, name.entry, circle);
      // The second time it is told as another name, which counts nowhere else.
      if (times > 1) weight += WEIGHT.tied;
      if (times > 0 || flags & SUBJECT) weight += WEIGHT.near * Math.max(1, times);
      if (flags & hint) weight += WEIGHT.hint;
    }
    const close = nouns.filter(({ at }) => Math.abs(at - name.at) <= BESIDE);
    if (close.some(({ flags }) => flags & beside)) weight += WEIGHT.beside;
    else if (!ofGroup && close.some(({ flags }) => flags & FLAG.venue)) weight += WEIGHT.venue;
    // Two names of groups lend each other colour.
    const echoes = ({ entry }: Hit): boolean => entry !== name.entry;
    if (ofGroup && ambiguous.some((other) => echoes(other) && isOfGroup(this.circleOf(other))))
      weight += WEIGHT.another;
    return weight;
  }
}

function isOfGroup(circle: number): boolean {
  return circle < CIRCLES_OF_GROUPS;
}
