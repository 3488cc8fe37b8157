import { joinHashes, SHORTEST_INFLECTED, type Word, wordsOf } from '../text/words';
import { CUE, MOST_WORDS, NAME, NOUN, type PageFilter } from './filterFlags';
import { find, flagsAt } from './filterTable';
import * as FLAG from './flags';

/** A stretch of text between ASCII marks and spaces. What an underscore touches is part of an identifier, and no name. */
export const RUN = /[\w\u0080-\uffff]+/g;
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

/** A word with the entries that it makes alone. */
interface Start {
  word: Word;
  entries: readonly Entry[];
}

/** Finds what of the filter stands in texts. */
export class FilterReader {
  private readonly filter: PageFilter;
  /** Runs with their words if one of these is in the filter; nearly all have none. */
  private readonly known = new Map<string, readonly Start[]>();

  constructor(filter: PageFilter) {
    this.filter = filter;
  }

  /** What a text holds; null for nothing. */
  read(text: string): Found | null {
    const runs = text.match(RUN);
    let found: Found | null = null;
    for (let run = 0; runs && run < runs.length; run++) {
      const starts = this.startsIn(runs[run] ?? '');
      if (starts === NOTHING) continue;
      found ??= new Found();
      for (let at = 0; at < starts.length; at++) this.follow(starts, at, runs, run, found);
    }
    return found;
  }

  /** Adds the entries that begin with a word of a run: the word itself, and it with those after it. */
  private follow(
    starts: readonly Start[],
    at: number,
    runs: readonly string[],
    run: number,
    found: Found,
  ): void {
    const first = starts[at];
    if (!first) return;
    const { isCapital } = first.word;
    let before = first.word.hash;
    const add = (entries: readonly Entry[]): boolean => {
      let more = false;
      for (const { entry, flags } of entries) {
        const isMeant = !(flags & FLAG.cased) || (isCapital && !isQuiet(flags, runs[run]));
        found.add(entry, isMeant ? flags : flags & ~NAME, run);
        more ||= (flags & FLAG.more) !== 0;
      }
      return more;
    };
    if (!add(first.entries)) return;
    let length = 1;
    for (const word of wordsAfter(starts, at, runs, run)) {
      if (!add(this.entries(word, before)) || ++length === MOST_WORDS) return;
      before = joinHashes(before, word.hash);
    }
  }

  /** The entries that a word makes with those before it; an entry may end with what it is a form of. */
  private entries({ hash, stems, length }: Word, before: number | null): readonly Entry[] {
    const own = this.entry(after(before, hash), 0);
    const isFormOfNone = before === null && length <= SHORTEST_INFLECTED;
    if (stems.length === 0 || isFormOfNone) return own ? [own] : NONE;
    return [own, ...stems.map((stem) => this.entry(after(before, stem), FLAG.more))].filter(
      (entry) => entry !== null,
    );
  }

  private entry(hash: number, not: number): Entry | null {
    const entry = find(this.filter, hash);
    const flags = entry < 0 ? 0 : flagsAt(this.filter, entry) & ~not;
    return flags === 0 ? null : { entry, flags };
  }

  /** The words of a run if one of them is in the filter. */
  private startsIn(run: string): readonly Start[] {
    const known = this.known.get(run);
    if (known) return known;
    const starts = wordsOf(run).map((word) => ({ word, entries: this.entries(word, null) }));
    const kept = starts.some(({ entries }) => entries.length > 0) ? starts : NOTHING;
    if (run.length <= LONGEST_KNOWN && this.known.size < MOST_KNOWN) this.known.set(run, kept);
    return kept;
  }
}

const NOTHING: readonly Start[] = [];
const NONE: readonly Entry[] = [];

/** Whether what is a name only in capitals stands here in small letters, but for the one of a plural. */
function isQuiet(flags: number, run = ''): boolean {
  return (flags & FLAG.shouted) !== 0 && SMALL_WITHIN.test(run);
}

/** In a run beyond ASCII there may be other words. */
const SMALL_WITHIN = /^[0-9A-Z]*[a-z][0-9A-Za-z]+$/;

/**
 * A run's words after one, and those of the runs after it. The run's own are given: one of an unspaced script is
 * long and not known again, and read anew for each of its words it would take the square of its length.
 */
function* wordsAfter(
  starts: readonly Start[],
  at: number,
  runs: readonly string[],
  run: number,
): Generator<Word> {
  for (let own = at + 1; own < starts.length; own++) {
    const start = starts[own];
    if (start) yield start.word;
  }
  for (let next = run + 1; next < runs.length; next++) yield* wordsOf(runs[next] ?? '');
}

/** The hash of words in a row; null stands for no words before. */
function after(before: number | null, word: number): number {
  return before === null ? word : joinHashes(before, word);
}
