import { afterEach, expect, it, vi } from 'vitest';
import { collectBlocks } from '../../utils/page/collect';

afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

function paragraph(...parts: (string | [tag: string, text: string])[]): HTMLElement {
  const element = document.createElement('p');
  for (const part of parts)
    element.append(
      typeof part === 'string'
        ? part
        : Object.assign(document.createElement(part[0]), { textContent: part[1] }),
    );
  document.body.append(element);
  return element;
}

it('a word that runs through two elements may be two by their style, which is asked for', () => {
  const asked = vi.spyOn(globalThis, 'getComputedStyle');
  const element = paragraph(['b', 'Kim'], ['i', 'suky']);
  expect([...collectBlocks(element)].map(({ text }) => text)).toEqual(['Kimsuky']);
  expect(asked).toHaveBeenCalled();
});

it('beside a space, a bracket or the end of a sentence no style is asked for', () => {
  const asked = vi.spyOn(globalThis, 'getComputedStyle');
  const element = paragraph(['a', 'Bybit'], ' (', ['a', 'Kimsuky'], ').', ['sup', '[1]'], ' So.');
  expect([...collectBlocks(element)].map(({ text }) => text)).toEqual(['Bybit (Kimsuky).[1] So.']);
  expect(asked).not.toHaveBeenCalled();
});
