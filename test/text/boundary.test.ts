import { describe, expect, it } from 'vitest';
import { isName } from '../../utils/text/boundary';
import { fold, foldName } from '../../utils/text/fold';

function stands(name: string, text: string): boolean {
  const folded = fold(text);
  const haystack = String.fromCharCode(...folded.codes.subarray(0, folded.length));
  const start = haystack.indexOf(foldName(name));
  if (start < 0) throw new Error(`${name} is not in ${text}`);
  return isName(folded, start, start + foldName(name).length);
}

describe('a name stands alone', () => {
  it.each([
    ['Lazarus', 'the Lazarus’ playbook'],
    ['Lazarus', 'Lazarus-linked wallets'],
    ['Lazarus', 'Lazarus/Andariel'],
    ['Lazarus', '#Lazarus'],
    ['Bureau 121', '(Bureau 121)'],
    ['라자루스', '라자루스가 훔쳤다'],
    ['안다리엘', '안다리엘은'],
    ['金正恩', '金正恩総書記は'],
    ['121局', '总局下属的121局据称'],
    ['KuCoin', 'KuCoin해킹'],
    ['Ким Чен Ын', 'при Ким Чен Ыне'],
    ['ラザルス', '「ラザルス」が'],
    ['Blender.io', 'BLENDER.IO.'],
  ])('%s in %s', (name, text) => {
    expect(stands(name, text)).toBe(true);
  });
});

describe('a name does not stand', () => {
  it.each([
    ['Office 121', 'Office 1212'],
    ['Unit 180', 'réunit 180'],
    ['Lazarus', '@lazarus_dev'],
    ['Lazarus', 'lazarus@example.com'],
    ['Lazarus', 'www.lazarus.dev'],
    ['Lazarus', 'see https://example.com/lazarus'],
    ['Lab 110', 'GitLab 110084'],
    ['라자루스', '라자루스킹'],
    ['Stake', 'Stake.com'],
  ])('%s in %s', (name, text) => {
    expect(stands(name, text)).toBe(false);
  });
});
