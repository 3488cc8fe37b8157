import { isStrange, joinHashes, SHORTEST_INFLECTED, type Word, wordsOf } from '../text/words';
import { CUE, MOST_WORDS, NAME, NOUN, type PageFilter } from './filterFlags';
import { find, flagsAt } from './filterTable';
import * as FLAG from './flags';

/**
 * A stretch of text between spaces and common marks: those of ASCII, no-break spaces, typographic dashes and quotes.
 * What an underscore touches is part of an identifier, and no name.
 */
export const RUN = /[\w\u00a1-\u200f\u202a-\uffff]+/g;

/** Words that are remembered at most, but for those of one text. */
const MOST_KNOWN = 5000;

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

  add(hit: Hit): void {
    const { entry, flags } = hit;
    this.flags |= flags;
    if (flags & FLAG.ambiguous) this.ambiguous.push(hit);
    if (flags & NOUN) this.nouns.push(hit);
    if (flags & CUE) this.cues.set(entry, flags);
  }
}

/** Finds what of the filter stands in texts. */
export class FilterReader {
  private readonly filter: PageFilter;
  /** Runs with their words if one of these is in the filter; nearly all have none. */
  private readonly known = new Map<string, readonly Word[]>();
  /** How many words these have: a run of an unspaced script has one for each character. */
  private held = 0;
  private readonly has: (hash: number) => boolean;

  constructor(filter: PageFilter) {
    this.filter = filter;
    this.has = (hash) => find(filter, hash) >= 0;
  }

  /** What a text holds; null for nothing. */
  read(text: string): Found | null {
    const runs = text.match(RUN) ?? [];
    this.learn(runs);
    let found: Found | null = null;
    for (let run = 0; run < runs.length; run++) {
      const words = this.known.get(runs[run] ?? '');
      if (!words) continue;
      found ??= new Found();
      for (let at = 0; at < words.length; at++) this.follow(words, at, runs, run, found);
    }
    return found;
  }

  /** Takes note of runs of which a word is in the filter. The browser drops what comes again faster than we. */
  private learn(runs: readonly string[]): void {
    if (this.held > MOST_KNOWN) {
      this.known.clear();
      this.held = 0;
    }
    for (const run of new Set(runs)) {
      if (isStrange(run, this.has) || this.known.has(run)) continue;
      const words = wordsOf(run);
      if (!words.some((word) => this.entries(word, null).length > 0)) continue;
      this.known.set(run, words);
      this.held += words.length;
    }
  }

  /** Adds the entries that begin with a word of a run: the word itself, and it with those after it. */
  private follow(
    words: readonly Word[],
    at: number,
    runs: readonly string[],
    run: number,
    found: Found,
  ): void {
    const first = words[at];
    if (!first) return;
    const { isCapital } = first;
    let before = first.hash;
    const add = (entries: readonly Entry[]): boolean => {
      let more = false;
      for (const { entry, flags } of entries) {
        const isMeant = !(flags & FLAG.cased) || (isCapital && !isQuiet(flags, runs[run]));
        found.add({ entry, flags: isMeant ? flags : flags & ~NAME, at: run });
        more ||= (flags & FLAG.more) !== 0;
      }
      return more;
    };
    if (!add(this.entries(first, null))) return;
    // "The" and "2021" begin names, and are hardly ever followed by the rest of one.
    const goesOn = (hash: number): boolean => this.has(joinHashes(before, hash));
    if (at === words.length - 1 && isStrange(runs[run + 1] ?? '', goesOn)) return;
    let length = 1;
    for (const word of wordsAfter(words, at, runs, run)) {
      if (!add(this.entries(word, before)) || ++length === MOST_WORDS) return;
      before = joinHashes(before, word.hash);
    }
  }

  /** The entries that a word makes with those before it; an entry may end with what it is a form of. */
  private entries({ hash, stems, length }: Word, before: number | null): readonly Entry[] {
    const isFormOfNone = before === null && length <= SHORTEST_INFLECTED;
    const hashes = isFormOfNone ? [hash] : [hash, ...stems];
    return hashes.flatMap((last, i) => {
      const entry = find(this.filter, before === null ? last : joinHashes(before, last));
      const flags = entry < 0 ? 0 : flagsAt(this.filter, entry) & ~(i && FLAG.more);
      return flags === 0 ? [] : [{ entry, flags }];
    });
  }
}

/** Whether what is a name only in capitals stands here in small letters, but for the one of a plural. */
function isQuiet(flags: number, run = ''): boolean {
  return (flags & FLAG.shouted) !== 0 && SMALL_WITHIN.test(run);
}

/** In a run beyond ASCII there may be other words. */
const SMALL_WITHIN = /^[0-9A-Z]*[a-z][0-9A-Za-z]+$/;

/**
 * A run's words after one, and those of the runs after it. The run's own are given: one of an unspaced script is
 * long, and read anew for each of its words it would take the square of its length.
 */
function* wordsAfter(
  words: readonly Word[],
  at: number,
  runs: readonly string[],
  run: number,
): Generator<Word> {
  for (let own = at + 1; own < words.length; own++) {
    const word = words[own];
    if (word) yield word;
  }
  for (let next = run + 1; next < runs.length; next++) yield* wordsOf(runs[next] ?? '');
}
