import { describe, expect, it } from 'vitest';
import { detect } from '../../utils/mentions/detect';
import { namesPerson } from '../../utils/mentions/grammar';
import { type Refined, refine } from '../../utils/mentions/refine';
import { MODEL } from './tiny';

async function refined(text: string): Promise<Refined> {
  const blocks = [{ id: 0, text }];
  return refine(detect(blocks, MODEL), blocks, MODEL, namesPerson);
}

async function found(text: string): Promise<string[]> {
  const { mentions } = await refined(text);
  return mentions.map(({ surface }) => surface);
}

describe('grammar', () => {
  it('takes back a surname that cues had spoken for', async () => {
    expect(await found('Anna Rain, a cryptocurrency trader, feared hackers.')).toEqual([]);
  });

  it('leaves a name alone that only follows a capital', async () => {
    expect(await found('Bahrain exchange Rain lost cryptocurrency to hackers.')).toEqual(['Rain']);
    expect(await found('In March Rain lost cryptocurrency to hackers.')).toEqual(['Rain']);
  });

  it('is asked after a forename or a title, not after the end of a sentence', async () => {
    const asked = async (before: string) =>
      (await refined(`${before} Rain lost cryptocurrency to hackers.`)).asked;
    expect(await asked('Anna')).toBe(1);
    expect(await asked('Investor J. R.')).toBe(1);
    expect(await asked('Prof.')).toBe(1);
    expect(await asked('It was told by the Bureau.')).toBe(0);
  });

  it('does not touch a distinct name', async () => {
    expect(await found('Director Lazarus Group.')).toEqual(['Lazarus Group']);
  });
});
