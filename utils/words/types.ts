import type messages from '../../assets/public/_locales/en/messages.json';

type Messages = typeof messages;

/** A message of the browser's message files; the English file is the table of keys. */
export type MessageKey = keyof Messages;

/** What a message wants filled in, by name. */
type Blanks<K extends MessageKey> = Messages[K] extends { placeholders: infer P }
  ? { [N in keyof P]: string | number }
  : undefined;

export type Fill<K extends MessageKey> = Blanks<K> extends undefined ? [] : [fill: Blanks<K>];

type Stem<K> = K extends `${infer S}_other` ? S : never;

/** A message with a form for each plural category: `more_one`, `more_other`, … */
export type CountKey = Stem<MessageKey>;

/** The interface's texts in the reader's language, and the locale for numbers and dates. */
export interface Words {
  /** BCP 47, for Intl: the reader's own, or the texts' where the reader's has no texts. */
  locale: string;
  /** BCP 47: the language that the texts are in. */
  lang: string;
  say<K extends MessageKey>(key: K, ...fill: Fill<K>): string;
  /** A count as the reader's locale writes it: "1,240". */
  number(count: number): string;
  /** The plural form for a number, with the number in it. */
  count(key: CountKey, count: number): string;
  /** The message if there is one of this name; for names that come from data. */
  sayIfKnown(key: string, fill?: Readonly<Record<string, string | number>>): string | null;
}
