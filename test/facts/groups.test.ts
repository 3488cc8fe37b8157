import { describe, expect, it } from 'vitest';
import { cardModel } from '../../utils/facts/cardModel';
import { ENGLISH } from '../words';
import { entity, figure, incident, open, source } from './tiny';

const theft = incident('theft', 'exchange');

function groups(index: ReturnType<typeof open>, id = 'theft') {
  return (cardModel(index, id, ENGLISH)?.groups ?? []).map(
    ({ label, figures }) => `${label}: ${figures.map(({ value }) => value).join(' | ')}`,
  );
}

describe('figures of a subject', () => {
  it('of an event stand dollars first, then by the date of the statement', () => {
    const index = open(
      [theft],
      [
        figure('eth', { value: 401_347, unit: 'ETH', as_of: '2025-12-01' }),
        figure('old', { value: 1_500_000_000, as_of: '2025-02-26', period: 'February 2025' }),
        figure('new', { value: 1_460_000_000, as_of: '2025-08-18' }),
      ],
    );
    expect(groups(index)).toEqual(['Stolen: $1.46 billion | $1.5 billion | 401,347 ETH']);
  });

  it('of a topic stand by the year they speak of, then by the date of the statement', () => {
    const topic = entity('totals', { type: 'topic' });
    const on = { subject: 'totals' };
    const index = open(
      [topic],
      [
        figure('a', { ...on, value: 429e6, period: '2021', as_of: '2023-02-01' }),
        figure('b', { ...on, value: 400e6, period: '2021', as_of: '2022-01-13' }),
        figure('c', { ...on, value: 1.34e9, period: '2024', as_of: '2024-12-19' }),
      ],
    );
    expect(groups(index, 'totals')).toEqual([
      'Stolen: $1.34 billion | $429 million | $400 million',
    ]);
  });

  it('that publishers dispute stay side by side, each with its own source', () => {
    const index = open(
      [theft],
      [
        figure('a', { value: 600e6, as_of: '2024-01-05' }),
        figure('b', { value: 1e9, as_of: '2024-01-24', source: 'analyst', conflict: true }),
      ],
      [source('analyst')],
    );
    const [stolen] = cardModel(index, 'theft', ENGLISH)?.groups ?? [];
    expect(
      stolen?.figures.map(({ source: { publisher }, value }) => `${publisher} ${value}`),
    ).toEqual(['analyst $1 billion', 'agency $600 million']);
    expect(stolen?.figures[0]?.badges).toEqual(['conflict']);
  });

  it('say what they replaced', () => {
    const index = open(
      [theft],
      [
        figure('first', { value: 400e6, qualifier: 'nearly', as_of: '2022-01-13' }),
        figure('revised', { value: 429e6, as_of: '2023-02-01', supersedes: ['first'] }),
      ],
    );
    const figures = cardModel(index, 'theft', ENGLISH)?.groups[0]?.figures;
    expect(figures?.[0]?.replaces).toEqual([{ value: 'nearly $400 million', asOf: '13 Jan 2022' }]);
    expect(figures?.[1]?.badges).toEqual(['superseded']);
  });

  it('in words are labelled one by one and stand last', () => {
    const index = open(
      [theft],
      [
        figure('a', { measure: 'active since', text: 'at least 2009', unit: null }),
        figure('b', { value: 5e6 }),
      ],
    );
    expect(groups(index)).toEqual(['Stolen: $5 million', 'Facts: at least 2009']);
    expect(cardModel(index, 'theft', ENGLISH)?.groups[1]?.figures[0]?.label).toBe('Active since');
  });

  it('that record one statement twice are shown once, but under every subject', () => {
    const complaint = entity('complaint', { type: 'topic' });
    const index = open(
      [theft, complaint],
      [
        figure('a', { value: 81e6 }),
        figure('again', { value: 81e6, same_figure: 'a' }),
        figure('elsewhere', { subject: 'complaint', value: 81e6, same_figure: 'a' }),
      ],
    );
    expect(groups(index)).toEqual(['Stolen: $81 million']);
    expect(groups(index, 'complaint')).toEqual(['Stolen: $81 million']);
  });

  it('say at which price they were reckoned, where the source does', () => {
    const index = open([theft], [figure('a', { value: 1e9, basis: 'later-price' })]);
    expect(cardModel(index, 'theft', ENGLISH)?.groups[0]?.figures[0]?.basis).toBe(
      'at a later price',
    );
  });

  it('do not repeat in a note what “as quoted by” says', () => {
    const note = 'Rounded elsewhere. Text seen in a secondary page quoting U.S. Treasury.';
    const index = open([theft], [figure('a', { value: 1e6, note })]);
    expect(cardModel(index, 'theft', ENGLISH)?.groups[0]?.figures[0]?.note).toBe(
      'Rounded elsewhere.',
    );
  });
});

it('a publisher’s card lists what it published, with what it is about, newest first', () => {
  const index = open(
    [theft, entity('analyst', { type: 'company', name: 'Analyst' })],
    [
      figure('a', { value: 1e6, source: 'analyst', as_of: '2024-01-01' }),
      figure('b', { value: 2e6, source: 'analyst', as_of: '2025-01-01', measure: 'value-frozen' }),
    ],
    [source('analyst', { publisher: 'Analyst (via a mirror)' })],
  );
  const [published] = cardModel(index, 'analyst', ENGLISH)?.groups ?? [];
  expect(
    published?.figures.map(({ label, value, about }) => `${label} ${value} ${about?.id}`),
  ).toEqual(['Frozen $2 million theft', 'Stolen $1 million theft']);
});
