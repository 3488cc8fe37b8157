import type { DatasetIndex } from './lookup';
import type { Derivation, Figure } from './types';

/** A number that we reckoned from published figures; never shown as anybody's but ours. */
export interface DerivedFigure {
  id: string;
  title: string;
  about: string;
  value: number;
  /** `percent` for a share, else the unit of its figures. */
  unit: string;
  /** With the figures' own numbers, e.g. `429000000 / 3300000000 * 100`. */
  formula: string;
  /** The figures it rests on. */
  figures: string[];
  label: 'our calculation';
}

/** Reckons a derivation, or says why it cannot be: figures missing, or not to be set off. */
export function derive(
  derivation: Derivation,
  index: DatasetIndex,
): DerivedFigure | { problem: string } {
  const ids = derivation.in === undefined ? derivation.of : [...derivation.of, derivation.in];
  const figures = ids.map((id) => index.figure(id));
  const missing = ids.find((_id, i) => figures[i] === undefined);
  if (missing !== undefined) return { problem: `there is no figure “${missing}”` };
  const numbers = figures.flatMap((figure) => figure?.value ?? []);
  const units = new Set(figures.map((figure: Figure | undefined) => figure?.unit));
  if (numbers.length < ids.length)
    return { problem: 'rests on a range or a text; only single values can be reckoned with' };
  const [unit] = units;
  if (units.size !== 1 || unit == null) return { problem: `mixes units: ${[...units].join(', ')}` };
  const { id, title, about, kind } = derivation;
  return {
    id,
    title,
    about,
    ...RECKON[kind](numbers, unit),
    figures: ids,
    label: 'our calculation',
  };
}

type Reckoned = Pick<DerivedFigure, 'value' | 'unit' | 'formula'>;

/** In each, the last number is what the others are set against; a sum has none such. */
const RECKON: Record<Derivation['kind'], (numbers: readonly number[], unit: string) => Reckoned> = {
  sum: (numbers, unit) => ({ value: add(numbers), unit, formula: numbers.join(' + ') }),
  share: (numbers) => {
    const [parts, whole] = split(numbers);
    return {
      value: (add(parts) / whole) * 100,
      unit: 'percent',
      formula: `${bracket(parts)} / ${whole} * 100`,
    };
  },
  difference: (numbers, unit) => {
    const [parts, from] = split(numbers);
    return { value: add(parts) - from, unit, formula: `${parts.join(' + ')} - ${from}` };
  },
};

function add(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

function split(numbers: readonly number[]): [parts: number[], last: number] {
  return [numbers.slice(0, -1), numbers.at(-1) ?? Number.NaN];
}

function bracket(numbers: readonly number[]): string {
  return numbers.length === 1 ? String(numbers[0]) : `(${numbers.join(' + ')})`;
}
