/** Larger counts are rare, and have rules of their own in French and Spanish. */
const SMALL = 1000;

type Form = Intl.LDMLPluralRule;

const one = (count: number): Form => (count === 1 ? 'one' : 'other');
const none = (): Form => 'other';

/** The plural rules of our languages for small whole counts, after CLDR. */
const RULES: Readonly<Record<string, (count: number) => Form>> = {
  en: one,
  de: one,
  es: one,
  fr: (count) => (count < 2 ? 'one' : 'other'),
  ru: (count) => {
    const [tens, ones] = [count % 100, count % 10];
    if (ones === 1 && tens !== 11) return 'one';
    return ones >= 2 && ones <= 4 && (tens < 12 || tens > 14) ? 'few' : 'many';
  },
  ko: none,
  ja: none,
  zh: none,
};

export function isSmall(count: number): boolean {
  return Number.isInteger(count) && count >= 0 && count < SMALL;
}

/** The plural form of a small count; `Intl` knows too, but takes 20 ms to say so the first time in each page. */
export function pluralOf(lang: string, count: number): Form {
  const rule = isSmall(count) ? RULES[lang.split('-')[0] ?? ''] : undefined;
  return rule?.(count) ?? new Intl.PluralRules(lang).select(count);
}
