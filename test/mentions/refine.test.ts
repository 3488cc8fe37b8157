import { describe, expect, it } from 'vitest';
import { detect } from '../../utils/mentions/detect';
import { refine } from '../../utils/mentions/refine';
import { MODEL } from './tiny';

async function found(text: string): Promise<string[]> {
  const blocks = [{ id: 0, text }];
  const { mentions } = await refine(detect(blocks, MODEL), blocks, MODEL);
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

  it('does not touch a distinct name', async () => {
    expect(await found('Director Lazarus Group.')).toEqual(['Lazarus Group']);
  });
});
