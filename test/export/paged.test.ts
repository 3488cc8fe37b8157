import { expect, it } from 'vitest';
import { pagedText } from '../../utils/export/paged';

const WHOLE = 'Page 1 of 2\fFirst page.\fSecond page.\fafter it';

it('leaves out what stands before the first page and after the last', () => {
  const { text, from } = pagedText(WHOLE);
  expect(text).toBe('\fFirst page.\fSecond page.');
  expect(WHOLE.slice(from, from + text.length)).toBe(text);
});

it('says on which page a place is, by the form feeds before it', () => {
  const { text, pageAt } = pagedText(WHOLE);
  expect(['First', 'page.', 'Second'].map((word) => pageAt(text.indexOf(word)))).toEqual([1, 1, 2]);
  expect(pageAt(text.length - 1)).toBe(2);
});

it('of a text without pages is nothing', () => {
  expect(pagedText('no document').text).toBe('');
});
