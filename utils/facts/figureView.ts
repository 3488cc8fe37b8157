import type { DatasetIndex } from '../dataset/lookup';
import type { Figure, Source } from '../dataset/types';
import { formatAmount, formatDate, formatQualifier } from './format';
import { measureLabel } from './measures';
import { quotedBy, sourceView } from './sourceView';
import type { FigureBadge, FigureView } from './types';

/** A figure ready to be shown; null if its source is not in the dataset. */
export function figureView(figure: Figure, index: DatasetIndex, locale: string): FigureView | null {
  const source = index.source(figure.source);
  if (!source) return null;
  const number = formatAmount(figure, locale);
  const qualifier = formatQualifier(figure.qualifier);
  return {
    id: figure.id,
    label: figure.text === undefined ? null : measureLabel(figure.measure),
    value: qualifier === null ? number : `${qualifier} ${number}`,
    number,
    qualifier,
    period: figure.period,
    asOf: figure.as_of && `${AS_OF_WORDS[figure.as_of_basis]}${formatDate(figure.as_of, locale)}`,
    source: sourceView(source, locale),
    quotedBy: quotedBy(figure, index, locale),
    badges: badges(figure, source, index),
    note: figure.note ?? null,
  };
}

const AS_OF_WORDS = { stated: '', relayed: 'as relayed ', event: 'of ' } as const;

function badges(figure: Figure, source: Source, index: DatasetIndex): FigureBadge[] {
  const all: [FigureBadge, boolean][] = [
    ['revised', figure.supersedes !== undefined],
    ['superseded', isSuperseded(figure, index)],
    ['conflict', figure.conflict ?? false],
    ['low-grade', source.grade === 'low'],
    ['range', figure.low !== undefined],
  ];
  return all.filter(([, holds]) => holds).map(([badge]) => badge);
}

export function isSuperseded(figure: Figure, index: DatasetIndex): boolean {
  return index.supersededBy(figure.id).length > 0;
}

/** The newest first: by the period it speaks of, then by the date of the statement. */
export function newestFirst(a: Figure, b: Figure): number {
  return compare(lastYear(b.period), lastYear(a.period)) || compare(b.as_of ?? '', a.as_of ?? '');
}

function lastYear(period: string | null): string {
  return period?.match(/(?:19|20)\d\d/g)?.at(-1) ?? '';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
