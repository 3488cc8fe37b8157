import type { DatasetIndex } from '../dataset/lookup';
import type { Basis, Figure, Source } from '../dataset/types';
import { formatAmount, formatDate, formatQualifier } from './format';
import { measureLabel } from './measures';
import { isSuperseded } from './order';
import { quotedBy, safeUrl, sourceView } from './sourceView';
import type { FigureBadge, FigureView, SourceView } from './types';

/** A figure ready to be shown; null if its source is not in the dataset. */
export function figureView(figure: Figure, index: DatasetIndex, locale: string): FigureView | null {
  const source = index.source(figure.source);
  if (!source) return null;
  const linked = { ...sourceView(source, locale), ...pageRead(figure) };
  return {
    id: figure.id,
    label: figure.text === undefined ? null : measureLabel(figure.measure),
    value: formatFigure(figure, locale),
    number: formatAmount(figure, locale),
    qualifier: formatQualifier(figure.qualifier),
    period: figure.period?.replace(/\b(\d{4})-(\d{4})\b/g, '$1–$2') ?? null,
    asOf: asOf(figure, locale),
    source: linked,
    quotedBy: quotedBy(figure, index, locale),
    badges: badges(figure, source, linked, index),
    basis: (figure.basis && BASIS_WORDS[figure.basis]) ?? null,
    replaces: replaces(figure, index, locale),
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
export function formatFigure(figure: Figure, locale: string): string {
  const qualifier = formatQualifier(figure.qualifier);
  const number = formatAmount(figure, locale);
  return qualifier === null ? number : `${qualifier} ${number}`;
}

/** A range shows itself. */
const BASIS_WORDS: Readonly<Record<Basis, string | null>> = {
  'at-theft': 'at the price of the day',
  'at-disclosure': 'at the price when disclosed',
  'later-price': 'at a later price',
  cumulative: 'over several years',
  range: null,
};

const AS_OF_WORDS = { stated: '', relayed: 'as relayed ', event: 'of ' } as const;

function asOf({ as_of, as_of_basis }: Figure, locale: string): string | null {
  return as_of && `${AS_OF_WORDS[as_of_basis]}${formatDate(as_of, locale)}`;
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

function replaces(figure: Figure, index: DatasetIndex, locale: string): FigureView['replaces'] {
  return (figure.supersedes ?? [])
    .flatMap((id) => index.figure(id) ?? [])
    .map((earlier) => ({ value: formatFigure(earlier, locale), asOf: asOf(earlier, locale) }));
}

/** Cards say "as quoted by" on their own; the note need not say it again. */
function noteForReaders(note: string | undefined): string | null {
  return note?.replace(/\s*Text seen in a secondary page quoting .+?\.$/s, '').trim() || null;
}
