import { claimsOf, type Named } from '../claims/claims';
import type { Claim } from '../claims/types';
import type { DatasetIndex } from '../dataset/lookup';
import type { Figure } from '../dataset/types';
import { type Span, sentenceOf } from '../text/span';
import type { Words } from '../words/types';
import { figureView } from './figureView';
import type { ClaimView, FigureView } from './types';

/** The text around a mention, with what was found to be named in it. Offsets are of `text`. */
export interface Around extends Span {
  text: string;
  named: readonly Named[];
  /** The day on which the text was published, `YYYY-MM-DD`, if the page says it. */
  published: string | null;
}

/** Figures that a claim shows at once. */
const MOST_FIGURES = 3;

/** What the dataset says to the numbers in the mention's own sentence; silent where it knows nothing. */
export function claimViews(around: Around, index: DatasetIndex, words: Words): ClaimView[] {
  const sentence = sentenceOf(around.text, around);
  return claimsOf(around.text, around.named, index, around.published)
    .filter(({ start, end }) => start >= sentence.start && end <= sentence.end)
    .flatMap((claim) => claimView(claim, around, index, words) ?? []);
}

function claimView(
  claim: Claim,
  { text, published }: Around,
  index: DatasetIndex,
  words: Words,
): ClaimView | null {
  const { verdict } = claim;
  const figures = claim.figures
    .flatMap((id) => index.figure(id) ?? [])
    .flatMap((figure) => {
      const view = figureView(figure, index, words);
      return view ? [{ ...view, isNewer: isNewer(figure, published) }] : [];
    })
    .filter(isFirstOfItsKind)
    .slice(0, MOST_FIGURES);
  if (verdict === 'unknown' || figures.length === 0) return null;
  const stated = text.slice(claim.start, claim.end).replace(/\s+/g, ' ');
  return { stated, verdict, figures };
}

/** The same statement read in two places is said once. */
function isFirstOfItsKind(view: FigureView, at: number, all: readonly FigureView[]): boolean {
  const same = ({ value, asOf, source }: FigureView): boolean =>
    value === view.value && asOf === view.asOf && source.publisher === view.source.publisher;
  return all.findIndex(same) === at;
}

/** Whether a figure was given only after the text; within the same month nobody can tell. */
function isNewer({ as_of }: Figure, published: string | null): boolean {
  if (as_of === null || published === null) return false;
  const length = Math.min(as_of.length, published.length);
  return as_of.slice(0, length) > published.slice(0, length);
}

/** The year that a sentence's number is about, if one of its figures covers just that. */
export function yearInQuestion(claims: readonly ClaimView[]): number | null {
  const periods = claims.flatMap(({ figures }) => figures.map(({ period }) => period ?? ''));
  const year = periods.map((period) => /^\d{4}(?![-–\d])/.exec(period)?.[0]).find(Boolean);
  return year === undefined ? null : Number(year);
}
