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

/** What each unit can plausibly be here; a slip of the decimal point shows. Only changes fall below zero. */
const LIMITS: readonly [unit: RegExp, least: number, most: number][] = [
  [/^percent/, -100, 10_000],
  [/^(?:USD|EUR|GBP)/, 0, 5e13],
  [/^year$/, 1900, 2100],
  [/^mach$/, 0, 30],
  [/^(?:months|days|minutes)$/, 0, 100_000],
  [/^/, 0, 1e16],
];

export function valuesArePlausible({ figures }: Dataset, report: Report): void {
  for (const { id, measure, unit, value, low, high } of figures) {
    const [, least, most] = LIMITS.find(([units]) => units.test(unit ?? '')) ?? [null, 0, 1e16];
    for (const number of [value, low, high]) {
      if (number === undefined) continue;
      if (!(number >= least && number <= most))
        report(
          id,
          'value',
          `${number} ${unit ?? ''} is not plausible; from ${least} to ${most} is`,
        );
      if (measure === 'share-percent' && !(number >= 0 && number <= 100))
        report(id, 'value', `a share of ${number} percent is not possible`);
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
