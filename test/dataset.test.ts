import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { compileAssets } from '../utils/build/compileAssets';
import { DATASET_DIRECTORY, parseDirectory } from '../utils/build/readDataset';
import { checkDataset, problemLine } from '../utils/dataset/check';
import { openDataset } from '../utils/dataset/lookup';
import { hasSourcedContent } from '../utils/dataset/shown';
import type { Figure } from '../utils/dataset/types';
import { headlineFigure } from '../utils/facts/headline';
import { compileModel } from '../utils/mentions/model';

const parsed = parseDirectory(DATASET_DIRECTORY);
const { dataset } = parsed;
const index = openDataset(dataset);
const incidents = dataset.entities.filter(({ incident }) => incident);

/** North Korea, and whatever the dataset relates to it as part, group, unit or member. */
function isNorthKorean(id: string, seen = new Set<string>()): boolean {
  if (id === 'north-korea') return true;
  if (seen.has(id)) return false;
  seen.add(id);
  const kinds = [
    'part-of',
    'subgroup-of',
    'attributed-to',
    'country',
    'controlled-by',
    'subordinate-to',
    'overlaps',
    'member-of',
    'umbrella-for',
  ];
  return (index.entity(id)?.relations ?? []).some(
    ({ type, target }) => kinds.includes(type) && isNorthKorean(target, seen),
  );
}

describe('the dataset', () => {
  it('passes every check', () => {
    expect(checkDataset(parsed).map(problemLine)).toEqual([]);
  });

  it('gives every figure a source, a date and the page where it was read', () => {
    for (const figure of dataset.figures) {
      expect(index.source(figure.source), figure.id).toBeDefined();
      expect(figure.as_of, figure.id).not.toBeNull();
      expect(figure.seen_at ?? figure.note, figure.id).toBeTruthy();
    }
  });

  it('keeps out the figures that must never be shown', () => {
    for (const id of [
      'ch-2025-typo-20bn',
      'nis-2023-frozen-misprint',
      'ch-2022-dprk-value-techcrunch-2024',
      'ef-112',
    ]) {
      expect(index.figure(id), id).toBeUndefined();
    }
  });

  it('gives notes to read: no working marks, no sentence begun in its middle', () => {
    for (const { id, note = 'None' } of dataset.figures) {
      expect(note, id).not.toMatch(/CONFLICT|TODO/);
      expect(note, id).not.toMatch(/(?:^|[.;] )(?:with|\(mild\)) /);
    }
  });

  it('tells dates of a statement from those of its relay or of the event', () => {
    const bases = dataset.figures.map(({ as_of_basis }) => as_of_basis);
    expect(new Set(bases)).toEqual(new Set(['stated', 'relayed', 'event']));
    expect(index.figure('groupib-lazarus')).toMatchObject({
      as_of: '2018-10-22',
      as_of_basis: 'relayed',
    });
  });

  it('answers every claim of the article that it began from with figures', () => {
    expect(dataset.claims).toHaveLength(21);
    const unanswered = dataset.claims.filter(({ figures }) => figures.length === 0);
    expect(unanswered).toEqual([]);
    for (const { note } of unanswered) expect(note).not.toBe('');
  });

  it('attributes at least sixty incidents to North Korea, each with its source', () => {
    const attributed = incidents.filter(({ incident }) =>
      incident?.attribution.some(({ to }) => isNorthKorean(to)),
    );
    expect(attributed.length).toBeGreaterThanOrEqual(60);
  });

  it('shows first published and revised values of 2021 side by side', () => {
    const first = index.figure('ch-2021-dprk-value-first');
    expect(first).toMatchObject({ value: 400_000_000, qualifier: 'nearly', quoted: true });
    expect(index.supersededBy('ch-2021-dprk-value-first').map(({ value }) => value)).toContain(
      429_000_000,
    );
  });

  it('marks where publishers disagree', () => {
    expect(dataset.figures.filter(({ conflict }) => conflict).length).toBeGreaterThanOrEqual(20);
  });

  it('marks no name on pages about which a card could show nothing with a source', () => {
    const bare = dataset.entities
      .filter((entity) => !hasSourcedContent(entity, index))
      .map(({ id }) => id);
    expect(bare).toContain('peel-chain');
    expect(bare).not.toContain('chainalysis');
    const { names, entities } = compileModel(dataset);
    const marked = new Set(names.map(({ entity }) => entities[entity]?.id));
    expect(marked).toContain('chainalysis');
    expect(bare.filter((id) => marked.has(id))).toEqual([]);
  });

  it('leads no card of a theft with a low-grade source where a better one tells the same measure', () => {
    const isLow = (figure: Figure) => index.source(figure.source)?.grade === 'low';
    const wrong = incidents.filter(({ id }) => {
      const figures = index.figuresOf(id);
      const first = headlineFigure(figures, index);
      return (
        first &&
        isLow(first) &&
        figures.some(
          (other) =>
            other.measure === first.measure &&
            other.unit === first.unit &&
            index.supersededBy(other.id).length === 0 &&
            !isLow(other),
        )
      );
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('has every figure that its audit names', () => {
    const audit = readFileSync(join(import.meta.dirname, '../docs/dataset-audit.md'), 'utf8');
    const ids = [...audit.matchAll(/^\| `([^`]+)` \|/gm)].map(([, id = '']) => id);
    expect(ids).toHaveLength(50);
    expect(ids.filter((id) => !index.figure(id))).toEqual([]);
  });

  it('says what was attempted apart from what was stolen in Dhaka', () => {
    const measures = new Map(
      index.figuresOf('bangladesh-bank-2016').map(({ id, measure }) => [id, measure]),
    );
    expect(measures.get('bb-stolen')).toBe('value-stolen');
    expect(measures.get('bb-attempted')).toBe('value-attempted');
  });
});

describe('the compiled dataset', () => {
  const compiled = compileAssets(dataset);

  it('is the same byte for byte when compiled twice', () => {
    expect(compileAssets(parseDirectory(DATASET_DIRECTORY).dataset)).toEqual(compiled);
  });

  it('stays within 600 KB gzipped', () => {
    const size = gzipSync(compiled.dataset).length + gzipSync(compiled.detection).length;
    expect(size).toBeLessThan(600 * 1024);
  });
});

describe('the files', () => {
  it('stand as a review wants them: two spaces, one record, its figures in the order of their ids', () => {
    for (const { id, type } of dataset.entities) {
      const path = join(DATASET_DIRECTORY, 'entities', type, `${id}.json`);
      const text = readFileSync(path, 'utf8');
      const record: { figures: { id: string }[] } = JSON.parse(text);
      expect(text, id).toBe(`${JSON.stringify(record, null, 2)}\n`);
      const ids = record.figures.map((figure) => figure.id);
      expect(ids, id).toEqual([...ids].sort());
    }
  });
});
