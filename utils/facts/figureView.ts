import type { DatasetIndex } from '../dataset/lookup';
import type { Figure, Source } from '../dataset/types';
import type { Words } from '../words/types';
import { formatAmount, formatDate, formatPublished, formatQualified } from './format';
import { measureLabel } from './measures';
import { isSuperseded } from './order';
import { quotedBy, safeUrl, sourceView } from './sourceView';
import type { FigureBadge, FigureView, SourceView } from './types';

/** A figure ready to be shown; null if its source is not in the dataset. */
export function figureView(figure: Figure, index: DatasetIndex, words: Words): FigureView | null {
  const source = index.source(figure.source);
  if (!source) return null;
  const linked = { ...sourceView(source, words), ...pageRead(figure) };
  return {
    id: figure.id,
    label: figure.text === undefined ? null : measureLabel(figure.measure, words),
    value: formatFigure(figure, words),
    number: formatAmount(figure, words),
    published: words.lang === 'en' ? null : formatPublished(figure),
    period: figure.period?.replace(/\b(\d{4})-(\d{4})\b/g, '$1–$2') ?? null,
    asOf: asOf(figure, words),
    source: linked,
    quotedBy: quotedBy(figure, index, words),
    badges: badges(figure, source, linked, index),
    basis: basis(figure, words),
    replaces: replaces(figure, index, words),
    about: null,
    note: noteForReaders(figure.note),
  };
}

/** Where the publisher's own page was read, the link leads to that page, not to the publication's front. */
function pageRead({ quoted, seen_at }: Figure): Partial<SourceView> {
  const url = quoted ? null : safeUrl(seen_at);
  return url === null ? {} : { url, urlConfirmed: true };
}

/** The figure with its qualifier: "nearly $400 million". */
export function formatFigure(figure: Figure, words: Words): string {
  return formatQualified(formatAmount(figure, words), figure.qualifier, words);
}

const BASIS_WORDS = {
  'at-theft': 'basis_at_theft',
  'at-disclosure': 'basis_at_disclosure',
  'later-price': 'basis_later_price',
  cumulative: 'basis_cumulative',
} as const;

/** A range shows itself. */
function basis({ basis: reckoned }: Figure, words: Words): string | null {
  return reckoned === undefined || reckoned === 'range' ? null : words.say(BASIS_WORDS[reckoned]);
}

const AS_OF_WORDS = { relayed: 'date_relayed', event: 'date_event' } as const;

function asOf({ as_of, as_of_basis }: Figure, words: Words): string | null {
  const date = as_of && formatDate(as_of, words);
  return date === null || as_of_basis === 'stated'
    ? date
    : words.say(AS_OF_WORDS[as_of_basis], { date });
}

function badges(
  figure: Figure,
  source: Source,
  linked: SourceView,
  index: DatasetIndex,
): FigureBadge[] {
  const all: [FigureBadge, boolean][] = [
    ['revised', figure.supersedes !== undefined],
    ['superseded', isSuperseded(figure, index)],
    ['conflict', figure.conflict ?? false],
    ['low-grade', source.grade === 'low'],
    ['unchecked-link', linked.url !== null && !linked.urlConfirmed],
    ['range', figure.low !== undefined],
  ];
  return all.filter(([, holds]) => holds).map(([badge]) => badge);
}

function replaces(figure: Figure, index: DatasetIndex, words: Words): FigureView['replaces'] {
  return (figure.supersedes ?? [])
    .flatMap((id) => index.figure(id) ?? [])
    .map((earlier) => ({ value: formatFigure(earlier, words), asOf: asOf(earlier, words) }));
}

/** Cards say "as quoted by" on their own; the note need not say it again. */
function noteForReaders(note: string | undefined): string | null {
  return (
    note?.replace(/(?<!\s)\s*Text seen in a secondary page quoting .+?\.$/s, '').trim() || null
  );
}
