import { describe, expect, it } from 'vitest';
import type { Change } from './small';
import { ALIAS, at, ENTITY, FIGURE, problems } from './small';

it('a sound dataset has no problem', () => {
  expect(problems({})).toEqual([]);
});

describe('the shape of records', () => {
  it.each<[Change, string]>([
    [
      { figure: { as_of: '13.1.2022' } },
      at('figures.0.as_of: "13.1.2022" is no date; use 2022, 2022-01 or 2022-01-13'),
    ],
    [
      { figure: { valeu: 1 } },
      at('figures.0.valeu: is not a field of this record; remove it or mend its name'),
    ],
    [
      { entity: { id: 'Bad Id' } },
      at('id: "Bad Id" is no id; use lower-case words joined by hyphens, e.g. bybit-2025'),
    ],
    [
      { alias: { lang: 'e_n' } },
      at('aliases.0.lang: "e_n" is no language tag; use BCP 47, e.g. en or zh-Hant'),
    ],
    [
      { alias: { negative: ['re:('] } },
      at('aliases.0.negative.0: "re:(" is no regular expression after re:'),
    ],
    [{ entity: { id: 'other' } }, at('id: belongs into entities/actor/other.json')],
    [
      { more: [{ file: 'x.json', value: 1 }] },
      'x.json: is not a part of a dataset; see docs/dataset.md for its files',
    ],
  ])('%j', (change, line) => {
    expect(problems(change)).toContain(line);
  });
});

describe('the dataset as a whole', () => {
  it.each<[Change, string]>([
    [{ figure: { source: 'gone' } }, at('f-1.source: there is no source “gone”')],
    [
      { entity: { relations: [{ type: 'part-of', target: 'gone', source: 's' }] } },
      at('group.relations.part-of: there is no entity “gone”'),
    ],
    [
      { figure: { text: 'both' } },
      at('f-1.value: needs exactly one of value, low with high, or text'),
    ],
    [{ figure: { value: undefined, low: 2, high: 1 } }, at('f-1.low: low must be below high')],
    [
      { figure: { as_of: null } },
      at('f-1.as_of: is missing; give the date of the statement, its relay or the event'),
    ],
    [
      { figure: { measure: 'share-percent', unit: 'percent', value: 120 } },
      at('f-1.value: a share of 120 percent is not possible'),
    ],
    [
      { figure: { value: 1e15 } },
      at('f-1.value: 1000000000000000 USD is not plausible; from 0 to 50000000000000 is'),
    ],
    [
      { figure: { value: -1 } },
      at('f-1.value: -1 USD is not plausible; from 0 to 50000000000000 is'),
    ],
    [
      { figure: { value: 202, unit: 'year' } },
      at('f-1.value: 202 year is not plausible; from 1900 to 2100 is'),
    ],
    [
      { figure: { measure: 'change-percent', unit: 'percent', value: -140 } },
      at('f-1.value: -140 percent is not plausible; from -100 to 10000 is'),
    ],
    [{ figure: { supersedes: ['f-1'] } }, at('f-1.supersedes: supersedes itself in a circle')],
    [
      { source: { url: 'http://example.org/' } },
      'sources/news.json: s.url: http://example.org/ is not https; find the page’s https address',
    ],
    [
      { figure: { seen_at: 'http://example.org/b' } },
      at('f-1.seen_at: http://example.org/b is not https; find the page’s https address'),
    ],
    [
      { entity: { aliases: [ALIAS, { ...ALIAS, text: 'GROUP' }] } },
      at('group.aliases: “GROUP” stands twice; remove one'),
    ],
    [{ alias: { positive: ['@gone'] } }, at('group.aliases.Group: there is no cue set “@gone”')],
    [
      { entity: { summary: 'word '.repeat(31).trim() } },
      at('group.summary: has 31 words; 30 are the most'),
    ],
    [
      { figure: { locator: 'as relayed' } },
      at('f-1.locator: “as relayed” does not say where; name the paragraph or section, or null'),
    ],
    [
      { figure: { value: undefined, low: 1, high: 2, qualifier: 'up to' } },
      at('f-1.qualifier: “up to” contradicts a range; use “about”, “estimate” or null'),
    ],
    [
      { figure: { basis: 'range' } },
      at('f-1.basis: says range, but there is one value; give low and high'),
    ],
    [
      { figure: { measure: 'share-percent', value: 100, qualifier: 'more than' } },
      at('f-1.qualifier: more than 100 percent is no share'),
    ],
  ])('%j', (change, line) => {
    expect(problems(change)).toContain(line);
  });

  it('a name belongs to one entity only, however it is written', () => {
    const other = { ...ENTITY, id: 'other', aliases: [{ ...ALIAS, text: 'GROUP' }], figures: [] };
    expect(problems({ more: [{ file: 'entities/actor/other.json', value: other }] })).toEqual([
      'entities/actor/other.json: other.aliases: “GROUP” belongs to group already',
    ]);
  });

  it('a later vintage is not older than what it supersedes', () => {
    const figures = [FIGURE, { ...FIGURE, id: 'f-2', as_of: '2021', supersedes: ['f-1'] }];
    expect(problems({ entity: { figures } })).toEqual([
      at('f-2.supersedes: f-1 is of 2022-01-13, later than this figure’s 2021'),
    ]);
  });

  it('reports all problems at once', () => {
    expect(
      problems({ figure: { as_of: null, source: 'gone' }, source: { url: 'http://a.b/' } }),
    ).toHaveLength(3);
  });
});
