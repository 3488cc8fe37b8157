import { LOCALES, langFor } from '../words/locales';
import type { Words } from '../words/types';
import { type MessageFile, wordsOf } from '../words/words';
import { browser } from './api';
import { once } from './once';

/** The reader's message file and locale, as they go to where no file can be read: into pages. */
export interface Texts {
  messages: MessageFile;
  locale: string;
}

export const loadTexts = once(async (): Promise<Texts> => {
  const locale = browser.i18n.getUILanguage();
  const path = `_locales/${LOCALES[langFor(locale)]}/messages.json`;
  const response = await fetch(browser.runtime.getURL(path));
  if (!response.ok) throw new Error(`the extension's ${path} cannot be read`);
  return { messages: messagesOnly((await response.json()) as MessageFile), locale };
});

/** Without what was written for translators, two thirds of the file. */
function messagesOnly(file: MessageFile): MessageFile {
  return Object.fromEntries(Object.entries(file).map(([key, { message }]) => [key, { message }]));
}

/** The interface's texts in the reader's language. */
export const loadWords = once(async (): Promise<Words> => {
  const { messages, locale } = await loadTexts();
  return wordsOf(messages, locale);
});
