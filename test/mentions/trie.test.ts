import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../utils/build/root';
import { buildTrie, matchesAt } from '../../utils/mentions/trie';

function found(keys: string[], text: string): [key: string, start: number, end: number][] {
  const trie = buildTrie(keys);
  const codes = Uint16Array.from(text, (char) => char.charCodeAt(0));
  const matches: [string, number, number][] = [];
  for (let start = 0; start < codes.length; start++) {
    matchesAt(trie, codes, codes.length, start, (key, end) =>
      matches.push([keys[key] ?? '', start, end]),
    );
  }
  return matches;
}

describe('the trie', () => {
  it('finds a name and the longer name that contains it', () => {
    expect(found(['lazarus', 'lazarus group', 'group'], 'the lazarus group')).toEqual([
      ['lazarus', 4, 11],
      ['lazarus group', 4, 17],
      ['group', 12, 17],
    ]);
  });

  it('is what the page about the index draws', () => {
    const page = readFileSync(join(ROOT, 'docs/index-of-names.md'), 'utf8');
    const row = (name: string): number[] =>
      (new RegExp(`^ ${name} +(.+)$`, 'm').exec(page)?.[1] ?? '').trim().split(/\s+/).map(Number);
    const { base, check, classes } = buildTrie(['rain', 'ronin']);
    expect(row('base')).toEqual([...base]);
    expect(row('check')).toEqual([...check]);
    expect(page).toContain(
      [...'rai'].map((letter) => `${letter} = ${classes[letter.charCodeAt(0)]}`).join('   '),
    );
  });

  it('finds nothing without keys', () => {
    expect(found([], 'lazarus')).toEqual([]);
  });

  it('finds what a naive search finds', () => {
    const letters = fc.string({
      unit: fc.constantFrom('a', 'b', 'ㅎ', ' '),
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(fc.uniqueArray(letters, { maxLength: 12 }), fc.array(letters), (keys, words) => {
        const text = words.join('');
        const naive = [...text].flatMap((_, start) =>
          keys
            .filter((key) => text.startsWith(key, start))
            .sort((a, b) => a.length - b.length)
            .map((key) => [key, start, start + key.length]),
        );
        expect(found(keys, text)).toEqual(naive);
      }),
      { numRuns: 500 },
    );
  });
});
