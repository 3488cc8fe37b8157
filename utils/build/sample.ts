import { createHash } from 'node:crypto';
import type { Dataset, Figure, Source } from '../dataset/types';

/**
 * Draws figures to be read again at their sources: those whose SHA-256 of `seed:id` comes first. The same
 * seed draws the same figures on any machine, and a figure added later changes at most one of them.
 */
export function drawFigures(figures: readonly Figure[], count: number, seed: number): Figure[] {
  return figures
    .map((figure) => ({ figure, rank: rankOf(figure.id, seed) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .slice(0, count)
    .map(({ figure }) => figure);
}

function rankOf(id: string, seed: number): string {
  return createHash('sha256').update(`${seed}:${id}`).digest('hex');
}

const COLUMNS = [
  'id',
  'value',
  'unit',
  'qualifier',
  'period',
  'as_of',
  'publisher',
  'title',
  'url',
  'seen_at',
];

/** One line a figure, fields apart by tabs, under a line of headings; `-` stands for what is not given. */
export function sampleTable({ figures, sources }: Dataset, count: number, seed: number): string {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const lines = drawFigures(figures, count, seed).map((figure) =>
    line(figure, byId.get(figure.source)),
  );
  return [COLUMNS, ...lines].map((cells) => cells.join('\t')).join('\n');
}

function line(figure: Figure, source: Source | undefined): string[] {
  const { id, value, low, high, text, unit, qualifier, period, as_of, seen_at } = figure;
  const cells = [
    id,
    text ?? value ?? `${low}–${high}`,
    unit,
    qualifier,
    period,
    as_of,
    source?.publisher,
    source?.title,
    source?.url,
    seen_at,
  ];
  return cells.map((cell) => String(cell ?? '-').replace(/\s+/g, ' '));
}
