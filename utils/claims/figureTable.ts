import type { DatasetIndex } from '../dataset/lookup';
import type { Entity, Figure, Id } from '../dataset/types';

/** A subject's figures as numbers are compared with them. */
interface Row {
  /** All that hold a number or a range, in the dataset's order. */
  figures: readonly Figure[];
  /** Those of them that can answer a number of a unit, by that unit. */
  ofUnit: Map<string, readonly Figure[]>;
  /** Those with a value, by size. */
  bySize: readonly Sized[];
}

interface Sized {
  figure: Figure;
  value: number;
  /** Its place among the figures. */
  at: number;
}

/** Arranged when first asked for: a state has hundreds of figures, and each number of a text asks about it. */
const known = new WeakMap<DatasetIndex, Map<Id, Row>>();

function rowOf(subject: Id, index: DatasetIndex): Row {
  const rows = known.get(index) ?? new Map<Id, Row>();
  known.set(index, rows);
  const row = rows.get(subject) ?? makeRow(index.figuresOf(subject));
  rows.set(subject, row);
  return row;
}

function makeRow(all: readonly Figure[]): Row {
  const figures = all.filter(({ text }) => text === undefined);
  const bySize = figures
    .flatMap((figure, at): Sized[] =>
      figure.value === undefined ? [] : [{ figure, value: figure.value, at }],
    )
    .sort((a, b) => a.value - b.value);
  return { figures, ofUnit: new Map(), bySize };
}

/** The subject's figures that can answer a number of a unit, in the dataset's order. */
export function figuresOfUnit(subject: Id, unit: string, index: DatasetIndex): readonly Figure[] {
  const { figures, ofUnit } = rowOf(subject, index);
  const found = ofUnit.get(unit) ?? figures.filter((figure) => sameUnit(figure.unit, unit));
  ofUnit.set(unit, found);
  return found;
}

/** The subject's figures with a value from `least` to `most`, in the dataset's order. */
export function figuresBetween(
  subject: Id,
  least: number,
  most: number,
  index: DatasetIndex,
): Figure[] {
  const { bySize } = rowOf(subject, index);
  const found: Sized[] = [];
  for (let at = firstFrom(bySize, least); at < bySize.length; at++) {
    const sized = bySize[at];
    if (!sized || sized.value > most) break;
    found.push(sized);
  }
  return found.sort((a, b) => a.at - b.at).map(({ figure }) => figure);
}

/** Index of the first that is at least so big. */
function firstFrom(bySize: readonly Sized[], least: number): number {
  let low = 0;
  let high = bySize.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((bySize[middle]?.value ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

const OTHER_UNITS =
  /^(?:(?:[a-z]|[A-Z](?![A-Z]))*[A-Z]{2}[A-Za-z]*|percent.*|km|mach|year|months|days|tonnes|barrels.*)$/;

/** Computers, customers and countries are counted; money, coins and shares are not. */
export function sameUnit(own: string | null, stated: string): boolean {
  if (own === null) return false;
  if (stated === 'percent') return own.startsWith(stated);
  return own === stated || (stated === 'count' && !OTHER_UNITS.test(own));
}

const years = new WeakMap<Figure, readonly string[]>();

/** The years that a figure is of: those of its period, or that of its date. */
export function yearsOf(figure: Figure): readonly string[] {
  const found = years.get(figure) ?? yearsNamed(figure.period ?? figure.as_of ?? '');
  years.set(figure, found);
  return found;
}

function yearsNamed(text: string): readonly string[] {
  return text.match(/(?:19|20)\d\d/g) ?? [];
}

const sets = new WeakMap<readonly Figure[], ReadonlySet<Figure>>();

/** Whether one of these published a figure. */
export function isPublishedBy(
  figure: Figure,
  publishers: readonly Entity[],
  index: DatasetIndex,
): boolean {
  return publishers.some((publisher) => {
    const figures = index.figuresPublishedBy(publisher);
    const set = sets.get(figures) ?? new Set(figures);
    sets.set(figures, set);
    return set.has(figure);
  });
}
