/** The folders of `_locales`, by the BCP 47 tags of what is in them. */
export const LOCALES = {
  en: 'en',
  ko: 'ko',
  ja: 'ja',
  'zh-Hans': 'zh_CN',
  'zh-Hant': 'zh_TW',
  es: 'es',
  de: 'de',
  fr: 'fr',
  ru: 'ru',
} as const;

export type Lang = keyof typeof LOCALES;

/** The language of ours that a reader's locale means, English if none: "zh-HK" is `zh-Hant`. */
export function langFor(readerLocale: string): Lang {
  const all = Object.keys(LOCALES) as Lang[];
  return all.find((lang) => isSameLanguage(lang, readerLocale)) ?? 'en';
}

/** "de", "de-AT": of our languages only Chinese is written differently from country to country. */
const PLAIN = /^(?!zh)[a-z]{2}(?:-[A-Z]{2})?$/;

/** Whether a tag means the written language of another that is one of ours, whatever the country. */
export function isSameLanguage(one: string, other: string): boolean {
  // Likely scripts are many ms away the first time, in every page and every start of the background.
  if (PLAIN.test(one) && PLAIN.test(other)) return one.slice(0, 2) === other.slice(0, 2);
  const language = maximal(one);
  return language !== null && language === maximal(other);
}

/** Language and script of a tag, or null if it is none. */
function maximal(tag: string): string | null {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return `${language}-${script}`;
  } catch {
    return null;
  }
}
