import { afterEach, describe, expect, it } from 'vitest';
import { glance } from '../../utils/page/glance';

afterEach(() => document.body.replaceChildren());

function paragraphs(count: number): HTMLElement {
  const inside = document.createElement('div');
  for (let i = 0; i < count; i++) inside.append(document.createElement('p'));
  return inside;
}

function seen(): string {
  return [...glance(document.documentElement)].join(' ');
}

describe('a glance', () => {
  it('sees a small page at once', () => {
    document.body.append('Bybit', paragraphs(10));
    expect(seen()).toContain('Bybit');
  });

  it('sees what stands anywhere on a page of many elements', () => {
    const [first, last] = [paragraphs(4000), paragraphs(10)];
    first.append('Kimsuky');
    last.append('Lazarus Group');
    document.body.append(first, 'Bybit', last);
    for (const name of ['Kimsuky', 'Bybit', 'Lazarus Group']) expect(seen()).toContain(name);
  });

  it('ends with the element that it was given', () => {
    const inside = paragraphs(4000);
    document.body.append(inside, 'Bybit');
    expect([...glance(inside)].join('')).not.toContain('Bybit');
  });
});
