import { describe, expect, it } from 'vitest';
import { DATASET_DIRECTORY, readDataset } from '../../utils/build/readDataset';
import { openDataset } from '../../utils/dataset/lookup';
import type { Figure, Series } from '../../utils/dataset/types';
import { cardModel } from '../../utils/facts/cardModel';
import type { CardModel, YearChart } from '../../utils/facts/types';
import { ENGLISH } from '../words';
import { blame, entity, figure, incident, open, source } from './tiny';

const real = openDataset(readDataset(DATASET_DIRECTORY));

function model(index: typeof real, id: string): CardModel {
  const card = cardModel(index, id, ENGLISH);
  if (!card) throw new Error(id);
  return card;
}

const total = (id: string, more: Partial<Figure>) => figure(id, { subject: 'thefts', ...more });
const series = (id: string, points: string[], more: Partial<Series> = {}): Series => ({
  id,
  title: id,
  measure: 'value-stolen',
  unit: 'USD',
  description: '',
  points,
  ...more,
});

const index = openDataset({
  ...open(
    [
      entity('thefts', { type: 'topic', about: ['state', 'group'] }),
      entity('state', { type: 'state', name: 'The State' }),
      entity('group'),
      entity('part', { relations: [{ type: 'subgroup-of', target: 'group', source: 'agency' }] }),
      incident('theft', 'exchange', [blame('part', 'formal')]),
      incident('rumour', 'exchange', [blame('part', 'suspected')]),
      incident('foreign', 'exchange', [blame('stranger', 'formal')]),
      entity('stranger'),
      entity('exchange', { type: 'exchange' }),
    ],
    [
      total('y2021', { value: 300e6, period: '2021', source: 'firm' }),
      total('y2022-first', { value: 900e6, period: '2022', source: 'firm' }),
      total('y2022', { value: 600e6, period: '2022', source: 'firm', qualifier: 'about' }),
      total('y2025', { value: 800e6, period: '2025 (to early December)', source: 'firm' }),
      total('other', { low: 400e6, high: 500e6, period: '2022', source: 'rival' }),
      total('half', { value: 100e6, period: 'January-June 2025', source: 'rival' }),
      total('span', { value: 2e9, period: '2021-2024', source: 'rival' }),
      total('won', { value: 8e11, unit: 'KRW', period: '2022', source: 'rival' }),
      figure('loss', { value: 400e6 }),
      figure('rumoured', { subject: 'rumour', value: 5e6 }),
      figure('strange', { subject: 'foreign', value: 90e6 }),
    ],
    [source('firm'), source('rival', { publisher: 'Rival (via a paper)' })],
  ).dataset,
  series: [
    series('latest', ['y2021', 'y2022', 'y2025'], {
      picture: { kind: 'totals', about: ['thefts'], first: 'firsts', others: ['rivals'] },
    }),
    series('firsts', ['y2021', 'y2022-first']),
    series('rivals', ['other', 'half', 'span', 'won', 'y2022']),
  ],
});

const [chart] = model(index, 'thefts').yearCharts as [YearChart];

describe('the totals of each year', () => {
  it('are the latest, with the first value where that was another', () => {
    expect(chart.points.map(({ year, amount, first }) => [year, amount, first?.amount])).toEqual([
      [2021, '$300 million', undefined],
      [2022, 'about $600 million', '$900 million'],
      [2025, '$800 million', undefined],
    ]);
    expect(chart.publisher).toBe('firm');
  });

  it('have others’ beside them: whole years only, in the same currency, none twice', () => {
    expect(
      chart.others.map(({ figure: id, low, high, publisher }) => [id, low, high, publisher]),
    ).toEqual([['other', 400e6, 500e6, 'Rival']]);
  });

  it('have an axis of round numbers that reaches the highest, first values too', () => {
    expect(chart.ticks.map(({ label }) => label)).toEqual([
      '$200 million',
      '$400 million',
      '$600 million',
      '$800 million',
    ]);
  });

  it('of fewer than three years are no picture', () => {
    const short = openDataset({
      ...index.dataset,
      series: [
        series('short', ['y2021', 'y2022'], { picture: { kind: 'totals', about: ['thefts'] } }),
      ],
    });
    expect(model(short, 'thefts').yearCharts).toEqual([]);
  });

  it('of the dataset are drawn for North Korea, and its people as estimates', () => {
    const kinds = (id: string) =>
      model(real, id).yearCharts.map(({ kind, title }) => `${kind} ${title}`);
    expect(kinds('north-korea')).toContain('totals Stolen');
    expect(kinds('dprk-cyber-personnel')).toEqual(['estimates Personnel']);
  });
});

describe('a sense of scale', () => {
  it('is the theft in percent of its thief’s year, with both numbers', () => {
    expect(model(index, 'theft').scale?.sentence).toBe(
      '50% of what was stolen by The State in 2025 (to early December) ($800 million, firm)',
    );
    const dated = openDataset({
      ...index.dataset,
      entities: index.dataset.entities.map((one) =>
        one.incident ? { ...one, incident: { ...one.incident, date: '2022-03-01' } } : one,
      ),
    });
    expect(model(dated, 'theft').scale).toEqual({
      sentence: '67% of what was stolen by The State in 2022 (about $600 million, firm)',
      formula: '400000000 / 600000000',
    });
    expect(model(dated, 'rumour').scale).toBeNull();
    expect(model(dated, 'foreign').scale).toBeNull();
  });

  it('is never more than all', () => {
    const wrong = real.dataset.entities.filter((one) => {
      const [, part, whole] =
        /^(\d+) \/ (\d+)$/.exec(model(real, one.id).scale?.formula ?? '') ?? [];
      return part !== undefined && Number(part) > Number(whole);
    });
    expect(wrong).toEqual([]);
  });

  it('is told of the largest thefts of the dataset', () => {
    expect(model(real, 'bybit-2025').scale?.sentence).toContain('North Korea in 2025');
    expect(model(real, 'ronin-2022').scale?.sentence).toContain('North Korea in 2022');
  });
});

describe('the largest thefts', () => {
  it('place a theft among all, and show it where it is not among the first', () => {
    const largest = model(real, 'bybit-2025').largest;
    expect(largest?.rank).toBe(1);
    const far = real.dataset.entities
      .filter(({ incident: theft }) => theft)
      .map(({ id }) => model(real, id).largest)
      .filter((one) => one && (one.rank ?? 0) > 20);
    expect(far.length).toBeGreaterThan(10);
    for (const one of far) {
      expect(one?.bars).toHaveLength(5);
      expect(one?.bars.at(-1)).toMatchObject({ isHere: true, rank: one?.rank });
    }
  });

  it('of a group are those that nobody disputes, in order', () => {
    const bars = model(real, 'lazarus-group').largest?.bars ?? [];
    expect(bars).toHaveLength(5);
    expect(bars.map(({ value }) => value)).toEqual(
      bars.map(({ value }) => value).sort((a, b) => b - a),
    );
  });
});
