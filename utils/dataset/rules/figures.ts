import type { Dataset } from '../types';
import type { Report } from './rule';

export function figuresHaveOneValue({ figures }: Dataset, report: Report): void {
  for (const figure of figures) {
    const range = figure.low !== undefined && figure.high !== undefined;
    const half = (figure.low !== undefined) !== (figure.high !== undefined);
    const kinds = [figure.value !== undefined, range, figure.text !== undefined].filter(
      Boolean,
    ).length;
    if (kinds !== 1 || half)
      report(figure.id, 'value', 'needs exactly one of value, low with high, or text');
    if (range && (figure.low ?? 0) >= (figure.high ?? 0))
      report(figure.id, 'low', 'low must be below high');
  }
}

export function figuresAreDated({ figures }: Dataset, report: Report): void {
  for (const figure of figures) {
    if (figure.as_of === null)
      report(
        figure.id,
        'as_of',
        'is missing; give the date of the statement, its relay or the event',
      );
  }
}

const LIMITS: readonly [unit: RegExp, most: number][] = [
  [/^percent/, 10_000],
  [/^(?:USD|EUR|GBP)/, 5e13],
  [/^year$/, 2100],
  [/^mach$/, 30],
  [/^(?:months|days|minutes)$/, 100_000],
];

export function valuesArePlausible({ figures }: Dataset, report: Report): void {
  for (const figure of figures) {
    for (const number of [figure.value, figure.low, figure.high]) {
      if (number === undefined) continue;
      const most = LIMITS.find(([unit]) => unit.test(figure.unit ?? ''))?.[1] ?? 1e16;
      if (!Number.isFinite(number) || Math.abs(number) > most) {
        report(
          figure.id,
          'value',
          `${number} ${figure.unit ?? ''} is not plausible; at most ${most} is`,
        );
      }
      if (figure.measure === 'share-percent' && (number < 0 || number > 100)) {
        report(figure.id, 'value', `a share of ${number} percent is not possible`);
      }
    }
  }
}

export function locatorsSaySomething({ figures }: Dataset, report: Report): void {
  for (const { id, locator } of figures) {
    if (locator !== null && /relayed|press context/.test(locator)) {
      report(
        id,
        'locator',
        `“${locator}” does not say where; name the paragraph or section, or null`,
      );
    }
  }
}

export function qualifiersFitTheirValues({ figures }: Dataset, report: Report): void {
  for (const { id, qualifier, low, basis, measure, value } of figures) {
    if (
      low !== undefined &&
      (qualifier === 'up to' || qualifier === 'at least' || qualifier === 'exact')
    ) {
      report(
        id,
        'qualifier',
        `“${qualifier}” contradicts a range; use “about”, “estimate” or null`,
      );
    }
    if (basis === 'range' && low === undefined) {
      report(id, 'basis', 'says range, but there is one value; give low and high');
    }
    if (measure === 'share-percent' && value === 100 && qualifier === 'more than') {
      report(id, 'qualifier', 'more than 100 percent is no share');
    }
  }
}
