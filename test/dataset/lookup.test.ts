import { describe, expect, it } from 'vitest';
import { DATASET_DIRECTORY, readDataset } from '../../utils/build/readDataset';
import { openDataset } from '../../utils/dataset/lookup';

const index = openDataset(readDataset(DATASET_DIRECTORY));
const ids = (records: readonly { id: string }[]): string[] => records.map(({ id }) => id).sort();

describe('the opened dataset answers', () => {
  it('what happened to a victim', () => {
    expect(ids(index.incidentsOfVictim('upbit'))).toEqual(['upbit-2019', 'upbit-2025']);
    expect(index.incidentsOfVictim('bybit-2025')).toEqual([]);
  });

  it('what is attributed to whom, and by whom', () => {
    const found = index
      .incidentsAttributedTo('lazarus-group')
      .find(({ incident }) => incident.id === 'deribit-2022');
    expect(found?.attribution).toMatchObject([{ status: 'formal', date: '2024-10-04' }]);
  });

  it('which figure replaced another', () => {
    expect(ids(index.supersededBy('wh-2022-07-missile-share'))).toContain('wh-2023-missile-share');
    expect(index.supersededBy('wh-2023-missile-share')).toEqual([]);
  });

  it('which source a page is, at either address', () => {
    for (const source of index.dataset.sources) {
      expect(index.sourceByUrl(source.url), source.id).toBe(source);
      if (source.url_other !== undefined)
        expect(index.sourceByUrl(source.url_other), source.id).toBe(source);
    }
  });

  it('every figure below its subject, and nothing for what it does not hold', () => {
    for (const figure of index.dataset.figures)
      expect(index.figuresOf(figure.subject), figure.id).toContain(figure);
    expect(index.figuresOf('nobody')).toEqual([]);
    expect(index.entity('nobody')).toBeUndefined();
    expect(index.relationsTo('nobody')).toEqual([]);
  });
});

describe('the research’s cautions hold', () => {
  it('no source ties the Nomad theft to North Korea', () => {
    expect(index.entity('nomad-2022')?.incident?.attribution).toEqual([]);
  });

  it.each(['coincheck-2018', 'bithumb-2019', 'mango-2022', 'lykke-2024', 'humanity-2026'])(
    'who robbed in %s is disputed',
    (id) => {
      const statuses = index.entity(id)?.incident?.attribution.map(({ status }) => status);
      expect(statuses).toContain('disputed');
    },
  );

  it.each([
    'mango-2022',
    'unibright-2020',
    'karp-2020',
    'playdapp-2024',
    'dao-2016',
    'parity-2017-nov',
  ])('%s rests on low-grade sources only', (id) => {
    const grades = index.figuresOf(id).map(({ source }) => index.source(source)?.grade);
    expect(new Set(grades)).toEqual(new Set(['low']));
  });
});
