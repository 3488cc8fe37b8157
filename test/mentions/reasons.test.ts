import { expect, it } from 'vitest';
import { detect } from '../../utils/mentions/detect';
import { MODEL } from './tiny';

it('says what a pattern found, not the pattern', () => {
  const text = 'North Korean hackers? No: Emma Lazarus wrote of cryptocurrency.';
  const { rejected } = detect([{ id: 0, text }], MODEL);
  expect(rejected.map(({ why }) => why)).toEqual(['“Emma Lazarus” speaks against it']);
});
