import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../utils/words/locales';
import { pluralOf } from '../../utils/words/plural';

describe.each(Object.keys(LOCALES))('the plural forms of %s', (lang) => {
  it('are those of Unicode, for every small count and some large ones', () => {
    const rules = new Intl.PluralRules(lang);
    const counts = [...Array(1200).keys(), 1e4, 1e6, 2_000_001, 1.5, -1];
    expect(counts.filter((count) => pluralOf(lang, count) !== rules.select(count))).toEqual([]);
  });

  it('go with small numbers that are written as they are', () => {
    const numbers = new Intl.NumberFormat(lang);
    const counts = [...Array(1000).keys()];
    expect(counts.filter((count) => numbers.format(count) !== String(count))).toEqual([]);
  });
});
