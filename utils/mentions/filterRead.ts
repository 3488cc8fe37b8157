import { joinHashes, type Word, wordsOf } from '../text/words';
import { CUE, MOST_WORDS, NAME, NOUN, type PageFilter } from './filterFlags';
import { find, flagsAt } from './filterTable';
import * as FLAG from './flags';

/** A stretch of text between ASCII marks and spaces. */
export const RUN = /[0-9A-Za-z\u0080-\uffff]+/g;
/** Longer runs are of unspaced scripts and do not come again. */
const LONGEST_KNOWN = 32;
const MOST_KNOWN = 50_000;

/** A word or name in a text. */
export interface Hit {
  /** Its entry in the filter. */
  entry: number;
  flags: number;
  /** The number of its run in the text. */
  at: number;
}

type Entry = Omit<Hit, 'at'>;

/** What a text was found to hold. */
export class Found {
  flags = 0;
  readonly ambiguous: Hit[] = [];
  readonly nouns: Hit[] = [];
  /** Words that speak for something, by entry, with their flags. */
  readonly cues = new Map<number, number>();

  add(entry: number, flags: number, at: number): void {
    this.flags |= flags;
    if (flags & FLAG.ambiguous) this.ambiguous.push({ entry, flags, at });
    if (flags & NOUN) this.nouns.push({ entry, flags, at });
    if (flags & CUE) this.cues.set(entry, flags);
  }
}

/** Finds what of the filter stands in texts. */
export class FilterReader {
  private readonly filter: PageFilter;
  /** Runs with their words if one of these is in the filter; nearly all have none. */
  private readonly known = new Map<string, readonly Word[]>();

  constructor(filter: PageFilter) {
    this.filter = filter;
  }

  /** What a text holds; null for nothing. */
  read(text: string): Found | null {
    const runs = text.match(RUN);
    let found: Found | null = null;
    for (let run = 0; runs && run < runs.length; run++) {
      const words = this.wordsIn(runs[run] ?? '');
      if (words === NOTHING) continue;
      found ??= new Found();
      for (let word = 0; word < words.length; word++) this.follow(words, word, runs, run, found);
    }
    return found;
  }

  /** Adds the entries that begin with a word of a run: the word itself, and it with those after it. */
  private follow(
    words: readonly Word[],
    at: number,
    runs: readonly string[],
    run: number,
    found: Found,
  ): void {
    let before: number | null = null;
    let isCapital = true;
    let length = 0;
    for (const word of wordsFrom(words, at, runs, run)) {
      if (before === null) isCapital = word.isCapital;
      let more = false;
      for (const { entry, flags } of this.entries(word, before)) {
        const isMeant = !(flags & FLAG.cased) || (isCapital && !isQuiet(flags, runs[run]));
        found.add(entry, isMeant ? flags : flags & ~NAME, run);
        more ||= (flags & FLAG.more) !== 0;
      }
      if (!more || ++length === MOST_WORDS) return;
      before = after(before, word.hash);
    }
  }

  /** The entries that a word makes with those before it; an entry may end with what it is a form of. */
  private entries({ hash, stems }: Word, before: number | null): Entry[] {
    const own = this.entry(after(before, hash), 0);
    if (stems.length === 0) return own ? [own] : [];
    return [own, ...stems.map((stem) => this.entry(after(before, stem), FLAG.more))].filter(
      (entry) => entry !== null,
    );
  }

  private isIn({ hash, stems }: Word): boolean {
    return this.entry(hash, 0) !== null || stems.some((stem) => this.entry(stem, FLAG.more));
  }

  private entry(hash: number, not: number): Entry | null {
    const entry = find(this.filter, hash);
    const flags = entry < 0 ? 0 : flagsAt(this.filter, entry) & ~not;
    return flags === 0 ? null : { entry, flags };
  }

  /** The words of a run if one of them is in the filter. */
  private wordsIn(run: string): readonly Word[] {
    const known = this.known.get(run);
    if (known) return known;
    const words = wordsOf(run);
    const kept = words.some((word) => this.isIn(word)) ? words : NOTHING;
    if (run.length <= LONGEST_KNOWN && this.known.size < MOST_KNOWN) this.known.set(run, kept);
    return kept;
  }
}

const NOTHING: readonly Word[] = [];

/** Whether what is a name only in capitals stands here in small letters, but for the one of a plural. */
function isQuiet(flags: number, run = ''): boolean {
  return (flags & FLAG.shouted) !== 0 && SMALL_WITHIN.test(run);
}

/** In a run beyond ASCII there may be other words. */
const SMALL_WITHIN = /^[0-9A-Z]*[a-z][0-9A-Za-z]+$/;

/**
 * A run's words from one on, and those of the runs after it. The run's own are given: one of an unspaced script is
 * long and not known again, and read anew for each of its words it would take the square of its length.
 */
function* wordsFrom(
  words: readonly Word[],
  at: number,
  runs: readonly string[],
  run: number,
): Generator<Word> {
  for (let own = at; own < words.length; own++) {
    const word = words[own];
    if (word) yield word;
  }
  for (let next = run + 1; next < runs.length; next++) yield* wordsOf(runs[next] ?? '');
}

/** The hash of words in a row; null stands for no words before. */
function after(before: number | null, word: number): number {
  return before === null ? word : joinHashes(before, word);
}
