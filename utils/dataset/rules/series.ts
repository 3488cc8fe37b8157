import type { Dataset } from '../types';
import type { Report } from './rule';

/** Figures of a series are set beside each other, so they measure the same in the same unit. */
export function seriesCompareLike({ series, figures }: Dataset, report: Report): void {
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  for (const { id, measure, unit, points } of series) {
    for (const point of points) {
      const figure = byId.get(point);
      if (!figure) continue;
      if (figure.unit !== unit)
        report(id, `points.${point}`, `is in ${figure.unit}; the series is in ${unit}`);
      if (measure !== 'other:mixed' && figure.measure !== measure)
        report(id, `points.${point}`, `measures ${figure.measure}; the series, ${measure}`);
    }
  }
}
