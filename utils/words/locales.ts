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

/** Whether two tags mean one written language, whatever the country. */
export function isSameLanguage(one: string, other: string): boolean {
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
