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
        const inName = named.some((one) => one.start < end && start < one.end);
        return name < 0 || inName ? [] : [{ text: at, name, start, end }];
      }),
  );
}
