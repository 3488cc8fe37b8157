import { describe, expect, it } from 'vitest';
import { DATASET_DIRECTORY, readDataset } from '../../utils/build/readDataset';
import { derive } from '../../utils/dataset/derive';
import { openDataset } from '../../utils/dataset/lookup';
import type { Derivation } from '../../utils/dataset/types';

const index = openDataset(readDataset(DATASET_DIRECTORY));
const SHARE: Derivation = {
  id: 'd',
  title: 'T',
  about: 'bybit-2025',
  kind: 'share',
  of: ['bb-stolen'],
  in: 'bb-attempted',
};

describe('a derivation', () => {
  it('shows its formula with the figures’ own numbers, and that it is ours', () => {
    expect(derive({ ...SHARE, kind: 'difference' }, index)).toEqual({
      id: 'd',
      title: 'T',
      about: 'bybit-2025',
      value: -870_000_000,
      unit: 'USD',
      formula: '81000000 - 951000000',
      figures: ['bb-stolen', 'bb-attempted'],
      label: 'our calculation',
    });
  });

  it('of a share is in percent', () => {
    expect(derive(SHARE, index)).toMatchObject({ unit: 'percent', value: (81 / 951) * 100 });
  });

  it.each<[Partial<Derivation>, string]>([
    [{ of: ['gone'] }, 'there is no figure “gone”'],
    [{ in: 'ch-2021-dprk-attacks' }, 'mixes units: USD, count'],
    [
      { of: ['odni-2021-theft'] },
      'rests on a range or a text; only single values can be reckoned with',
    ],
  ])('of %j is refused', (change, problem) => {
    expect(derive({ ...SHARE, ...change }, index)).toEqual({ problem });
  });

  it('of the seed article’s 1.5% of the economy comes out lower on South Korean data', () => {
    const derivation = index.dataset.derivations.find(
      ({ id }) => id === 'haul-2021-of-economy-2020',
    );
    const derived = derivation && derive(derivation, index);
    expect(derived).toMatchObject({ unit: 'percent' });
    expect(derived && 'value' in derived ? derived.value : 0).toBeCloseTo(1.36, 2);
  });
});
