import { isSameLanguage } from './locales';
import { isSmall, pluralOf } from './plural';
import type { Words } from './types';

/** A browser's message file, as it stands in `_locales/LANGUAGE/messages.json`. */
export type MessageFile = Readonly<
  Record<
    string,
    {
      message: string;
      description?: string;
      placeholders?: Readonly<Record<string, { content: string }>>;
    }
  >
>;

type Fill = Readonly<Record<string, string | number>>;

/**
 * The texts of a message file. Blanks are filled by name, as `$NAME$` and `$$` want it. We read the files
 * ourselves because `i18n.getMessage` answers nothing for as long as a browser lives if it was started
 * with the extension's worker a moment too early (seen in Chromium 156, three starts of five).
 */
export function wordsOf(file: MessageFile, readerLocale: string): Words {
  const lang = file['locale']?.message ?? 'en';
  const locale = isSameLanguage(readerLocale, lang) ? readerLocale : lang;
  let numbers: Intl.NumberFormat | undefined;
  const write = (count: number): string => {
    // As every locale of ours writes it; a page would wait for the formatter with its first card.
    if (isSmall(count)) return String(count);
    numbers ??= new Intl.NumberFormat(locale);
    return numbers.format(count);
  };
  const say = (key: string, fill: Fill = {}): string | null => {
    const entry = Object.hasOwn(file, key) ? file[key] : undefined;
    return entry ? fillIn(entry.message, fill) : null;
  };
  return {
    locale,
    lang,
    number: write,
    say: (key, ...[fill]) => say(key, fill) ?? key,
    count: (key, count) => {
      const fill = { count: write(count) };
      const form = pluralOf(lang, count);
      return say(`${key}_${form}`, fill) ?? say(`${key}_other`, fill) ?? String(count);
    },
    sayIfKnown: say,
  };
}

function fillIn(message: string, fill: Fill): string {
  return message.replace(/\$(?:\$|(\w+)\$)/g, (_whole, name: string | undefined) =>
    name === undefined ? '$' : String(fill[name.toLowerCase()] ?? ''),
  );
}
