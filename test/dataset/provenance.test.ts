import { describe, expect, it } from 'vitest';
import { at, type Change, FIGURE, problems, SOURCE } from './small';

const INCIDENT = {
  date: '2022-01-13',
  disclosed: null,
  victim: 'group',
  assets: [],
  attack_vector: null,
  attribution: [],
  context_words: [],
};

function series(change: object): Change {
  const one = {
    id: 'one',
    title: 'T',
    measure: 'value-stolen',
    unit: 'USD',
    description: 'D',
    points: ['f-1'],
  };
  return { more: [{ file: 'series.json', value: [{ ...one, ...change }] }] };
}

describe('where a figure was read', () => {
  it.each<[string, Change]>([
    ['reported by another outlet', { figure: { reported_by: 's' } }],
    ['from a page that carries another’s text', { source: { relay: true } }],
  ])('%s, it is quoted', (_name, change) => {
    expect(problems(change)).toEqual([
      at('f-1.quoted: was read on a page that carries another’s text; set quoted to true'),
    ]);
  });

  it.each([
    { quoted: true, confidence: 'news-report' },
    { quoted: false, confidence: 'secondary' },
  ])('agrees with its confidence: not $confidence with quoted $quoted', (figure) => {
    expect(problems({ figure })).toEqual([
      at(
        `f-1.confidence: ${figure.confidence} contradicts quoted ${figure.quoted}; secondary is what was read elsewhere than at its publisher`,
      ),
    ]);
  });

  it('a page has one source id', () => {
    const other = { file: 'sources/other.json', value: [{ ...SOURCE, id: 'other' }] };
    expect(problems({ more: [other] })).toEqual([
      'sources/other.json: other.url: https://example.org/a is the page of s already; cite that',
    ]);
  });

  it('a name was seen at a source, in use, or is a spelling or rendering', () => {
    expect(problems({ alias: { evidence: 'observed-usage' } })).toEqual([]);
    expect(problems({ alias: { evidence: 'hearsay' } })).toEqual([
      at(
        'group.aliases.Group: there is no source “hearsay”; other evidence is observed-usage or canonical-or-spelling-variant or transliteration',
      ),
    ]);
  });
});

describe('dates', () => {
  it.each(['2022-02-30', '2021-02-29', '2022-04-31'])('%s is no day', (as_of) => {
    expect(problems({ figure: { as_of } })).toEqual([
      at(`figures.0.as_of: "${as_of}" is no day of the calendar`),
    ]);
  });

  it.each(['2020-02-29', '2022-02', '2022'])('%s is one', (as_of) => {
    expect(problems({ figure: { as_of } })).toEqual([]);
  });

  it('none is later than the dataset', () => {
    expect(problems({ figure: { as_of: '2026-01-02' }, source: { published: '2027' } })).toEqual([
      at('f-1.as_of: 2026-01-02 is after the dataset’s 2026-01-01'),
      'sources/news.json: s.published: 2027 is after the dataset’s 2026-01-01',
    ]);
  });

  it('nothing is said of an incident before it', () => {
    const attribution = { to: 'group', by: 'X', date: '2021', status: 'formal', source: 's' };
    const entity = {
      figures: [{ ...FIGURE, as_of: '2022-01-12' }],
      incident: { ...INCIDENT, attribution: [attribution] },
    };
    expect(problems({ entity })).toEqual([
      at('f-1.as_of: 2022-01-12 is before the incident of 2022-01-13'),
      at('group.incident.attribution.group: 2021 is before the incident'),
    ]);
  });

  it('less precise ones get the benefit of the doubt', () => {
    const figures = [{ ...FIGURE, as_of: '2022' }];
    expect(problems({ entity: { figures, incident: INCIDENT } })).toEqual([]);
  });
});

describe('a series', () => {
  it('holds figures of one measure and unit', () => {
    expect(problems(series({}))).toEqual([]);
    expect(problems(series({ unit: 'ETH', measure: 'laundered' }))).toEqual([
      'series.json: one.points.f-1: is in USD; the series is in ETH',
      'series.json: one.points.f-1: measures value-stolen; the series, laundered',
    ]);
  });

  it('may mix measures if it says so', () => {
    expect(problems(series({ measure: 'other:mixed' }))).toEqual([]);
  });
});

it('a problem of a series or claim names its file', () => {
  const claim = { topic: 'a claim', figures: ['gone'], note: 'N' };
  expect(problems(series({ points: ['gone'] }))).toEqual([
    'series.json: one.points: there is no figure “gone”',
  ]);
  expect(problems({ more: [{ file: 'claims.json', value: [claim] }] })).toEqual([
    'claims.json: a claim.figures: there is no figure “gone”',
  ]);
});
