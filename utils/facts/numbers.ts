import { claimsOf, type Named } from '../claims/claims';
import type { DatasetIndex } from '../dataset/lookup';
import { type Span, sentenceOf } from '../text/span';

/** A text with what was found to be named in it, in reading order. */
export interface Numbered {
  text: string;
  named: readonly Named[];
}

/** A number of a text that the dataset answers. Offsets are UTF-16 units of its text. */
export interface AnsweredNumber extends Span {
  /** Which of the texts. */
  text: number;
  /** Which of its names stands in the same sentence, so that its card can answer. */
  name: number;
}

/** The numbers that somebody published, then or since; those that nobody knows are left alone. */
export function answeredNumbers(
  texts: readonly Numbered[],
  published: string | null,
  index: DatasetIndex,
): AnsweredNumber[] {
  return texts.flatMap(({ text, named }, at) =>
    claimsOf(text, named, index, published)
      .filter(({ verdict, figures }) => verdict !== 'unknown' && figures.length > 0)
      .flatMap(({ start, end }) => {
        const sentence = sentenceOf(text, { start, end });
        const name = named.findIndex(
          (one) => one.start >= sentence.start && one.end <= sentence.end,
        );
        const free = outside({ start, end }, named);
        return name < 0 || !free ? [] : [{ text: at, name, ...free }];
      }),
  );
}

/** What of a number stands before the first name in it: "seven" of "seven attacks on exchanges". */
function outside({ start, end }: Span, named: readonly Named[]): Span | null {
  const inside = named.filter((one) => one.start < end && start < one.end);
  const free = Math.min(end, ...inside.map((one) => one.start));
  return free > start ? { start, end: free } : null;
}
