import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DATASET_DIRECTORY, readDataset } from '../../utils/build/readDataset';
import { openDataset } from '../../utils/dataset/lookup';
import { BUNDLED } from '../../utils/dataset/origin';
import { isAdded, namespaced, withAdded } from '../../utils/dataset/own';
import { ENTITY_TYPES } from '../../utils/dataset/types';
import { comparable, compare } from '../../utils/explore/compare';
import { datasetName, FACETS, type Facet, narrowed, toggled } from '../../utils/explore/facets';
import { exploreRows, type Faceted } from '../../utils/explore/rows';
import { pressed, sorted } from '../../utils/explore/sorted';
import {
  type ExploreState,
  formatState,
  parseState,
  START,
  STATUSES,
  VIEWS,
} from '../../utils/explore/state';
import { ENGLISH } from '../words';

const dataset = readDataset(DATASET_DIRECTORY);
const index = openDataset(dataset);
const rows = exploreRows(index, ENGLISH);

const faceted = <R extends Faceted>(all: readonly R[], state: ExploreState) =>
  narrowed(all, state).rows;
const facetValues = (all: readonly Faceted[], facet: Facet, state: ExploreState) =>
  narrowed(all, state).values()[facet];

describe('the address', () => {
  const words = fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 3 });
  const states: fc.Arbitrary<ExploreState> = fc.record({
    query: fc.string().filter((query) => query === '' || query.trim() !== ''),
    view: fc.constantFrom(...VIEWS),
    kinds: fc.subarray([...ENTITY_TYPES]),
    years: fc.subarray(['2016', '2022', '2025']),
    actors: words,
    publishers: words,
    statuses: fc.subarray([...STATUSES]),
    datasets: words,
    sort: fc.constantFrom('', 'amount', '-date'),
    entity: fc.option(fc.string()),
    series: fc.option(fc.string()),
  });

  it('says the whole state, and is read back to the same', () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(parseState(formatState(state))).toEqual(state);
      }),
    );
  });

  it('of the start is bare', () => {
    expect(formatState(START)).toBe('');
  });

  it('with a search for nothing is without one', () => {
    expect(parseState('?q=%0D')).toEqual(START);
  });

  it('that somebody made up is read as far as it means something', () => {
    expect(parseState('?view=nonsense&kind=incident&kind=ufo&year=soon&q=x')).toEqual({
      ...START,
      query: 'x',
      kinds: ['incident'],
    });
  });
});

function valuesOf(row: Faceted, facet: Facet): readonly string[] {
  if (facet === 'kinds') return [row.kind];
  return facet === 'datasets' ? [row.origin?.key ?? BUNDLED] : row[facet];
}

function passes(row: Faceted, facets: readonly Facet[], state: ExploreState): boolean {
  return facets.every((facet) => {
    const chosen: readonly string[] = state[facet];
    return chosen.length === 0 || valuesOf(row, facet).some((value) => chosen.includes(value));
  });
}

describe('filters', () => {
  const of = (change: Partial<ExploreState>) => ({ ...START, ...change });

  it('leave what has one of the chosen values in every facet', () => {
    const left = faceted(rows.names, of({ kinds: ['incident'], years: ['2022', '2025'] }));
    expect(left.length).toBeGreaterThan(20);
    for (const row of left) expect(['2022', '2025']).toContain(row.date?.slice(0, 4));
  });

  it('count what choosing a value would leave, whatever else of its facet is chosen', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...FACETS),
        fc.subarray(['incident', 'actor'] as const),
        (facet, kinds) => {
          const state = of({ kinds });
          for (const { value, count, isChosen } of facetValues(rows.names, facet, state).slice(
            0,
            3,
          )) {
            const alone = { ...state, [facet]: [value] };
            expect(isChosen || faceted(rows.names, alone).length === count).toBe(true);
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  it('leave and count what reading every row for every value would', () => {
    const some = <T>(values: readonly T[]) => fc.subarray([...values], { maxLength: 2 });
    const filters = fc.record({
      kinds: some(ENTITY_TYPES),
      years: some(['2022', '2025', '1999']),
      actors: some(['lazarus-group', 'dprk', 'nobody']),
      publishers: some(['Chainalysis', 'TRM Labs']),
      statuses: some(STATUSES),
    });
    fc.assert(
      fc.property(filters, fc.constantFrom(...FACETS), (change, facet) => {
        const state = of(change);
        const passing = rows.figures.filter((row) => passes(row, FACETS, state));
        expect(faceted(rows.figures, state)).toEqual(passing);
        const others = FACETS.filter((other) => other !== facet);
        const open = rows.figures.filter((row) => passes(row, others, state));
        for (const { value, count } of facetValues(rows.figures, facet, state))
          expect(open.filter((row) => valuesOf(row, facet).includes(value))).toHaveLength(count);
        const told = facetValues(rows.figures, facet, state).map(({ value }) => value);
        expect(new Set(told)).toEqual(
          new Set([...state[facet], ...open.flatMap((row) => valuesOf(row, facet))]),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('are taken away by choosing them again', () => {
    expect(toggled(toggled(START, 'years', '2022'), 'years', '2022')).toEqual(START);
  });
});

describe('the filter by dataset', () => {
  const origin = { key: 'acme', name: 'Acme list', version: '1' };
  const union = openDataset(withAdded(dataset, [namespaced(dataset, origin)]));
  const all = exploreRows(union, ENGLISH);
  const choosing = (...datasets: string[]) => ({ ...START, datasets });

  it('leaves the names and figures of the chosen ones', () => {
    for (const { names, figures } of [rows, all]) {
      const ids = [
        ...faceted(names, choosing(BUNDLED)).map(({ id }) => id),
        ...faceted(figures, choosing(BUNDLED)).map(({ figure }) => figure.id),
      ];
      expect(ids).toHaveLength(rows.names.length + rows.figures.length);
      expect(ids.some(isAdded)).toBe(false);
    }
    expect(faceted(all.names, choosing('acme')).every(({ id }) => isAdded(id))).toBe(true);
    expect(faceted(all.figures, choosing('acme'))).toHaveLength(rows.figures.length);
    expect(faceted(all.names, choosing('acme', BUNDLED))).toHaveLength(all.names.length);
  });

  it('counts what each has, and names those that were added', () => {
    const count = rows.names.length;
    expect(facetValues(all.names, 'datasets', choosing('acme', 'gone'))).toEqual([
      { value: 'acme', count, isChosen: true },
      { value: BUNDLED, count, isChosen: false },
      { value: 'gone', count: 0, isChosen: true },
    ]);
    const labels = ['acme', 'gone', BUNDLED].map((key) => datasetName(key, all.origins));
    expect(labels).toEqual(['Acme list', 'gone', null]);
  });
});

describe('sorting', () => {
  const columns = { size: (row: { size: number | null }) => row.size };

  it('turns round when the same head is pressed again', () => {
    expect(pressed('', 'size')).toBe('size');
    expect(pressed('size', 'size')).toBe('-size');
    expect(pressed('-size', 'size')).toBe('size');
  });

  it('keeps all rows in order, and those without a value last either way', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ size: fc.option(fc.integer({ min: 1 })) })),
        fc.boolean(),
        (all, down) => {
          const result = sorted(all, down ? '-size' : 'size', columns);
          const values = result.flatMap(({ size }) => size ?? []);
          expect(values).toEqual([...values].sort((a, b) => (down ? b - a : a - b)));
          expect(result.slice(values.length).every(({ size }) => size === null)).toBe(true);
          expect(result).toHaveLength(all.length);
        },
      ),
    );
  });

  it('leaves rows of equal value in the order in which they came, up and down', () => {
    const all = [3, 1, null, 3, 0, 1].map((size, at) => ({ size, at }));
    const places = (sort: string) => sorted(all, sort, columns).map(({ at }) => at);
    expect(places('size')).toEqual([1, 5, 0, 3, 2, 4]);
    expect(places('-size')).toEqual([0, 3, 1, 5, 2, 4]);
  });

  it('by a column that is none changes nothing', () => {
    expect(sorted([{ size: 2 }, { size: 1 }], 'constructor', columns)).toEqual([
      { size: 2 },
      { size: 1 },
    ]);
  });
});

describe('comparing', () => {
  it('sets every figure of a period beside the others, the smallest first, with how far they lie above it', () => {
    const comparison = compare('chainalysis-dprk-value-latest', index, ENGLISH);
    const year = comparison?.periods.find(({ period }) => period === '2022');
    const publishers = year?.figures.map(({ publisher }) => publisher) ?? [];
    expect(new Set(publishers).size).toBeGreaterThan(3);
    const trm = year?.figures.find(({ view }) => view.id === 'trm-2022-jan2024');
    expect(trm?.above).toEqual({
      sentence: '$50 million more (6%)',
      formula: '850000000 - 800000000',
    });
    expect(
      year?.figures.find(({ view }) => view.id === 'ch-2022-dprk-value-first')?.view.badges,
    ).toContain('superseded');
  });

  it('never sets unlike units side by side', () => {
    for (const { id, unit } of comparable(index)) {
      const figures = compare(id, index, ENGLISH)?.periods.flatMap((one) => one.figures) ?? [];
      expect(figures.every(({ view }) => index.figure(view.id)?.unit === unit)).toBe(true);
    }
  });

  it('knows no series that is not there', () => {
    expect(compare('nothing', index, ENGLISH)).toBeNull();
  });
});
