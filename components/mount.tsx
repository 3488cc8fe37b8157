import { type ComponentChild, render } from 'preact';
import type { Words } from '../utils/words/types';
import { WordsProvider } from './Words';

/** Draws a page of ours into its `#app`, in the reader's language. */
export function mount(words: Words, title: string, child: ComponentChild): void {
  document.documentElement.lang = words.lang;
  document.title = title;
  const app = document.getElementById('app');
  if (app) render(<WordsProvider value={words}>{child}</WordsProvider>, app);
}
