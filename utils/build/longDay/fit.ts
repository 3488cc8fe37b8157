export interface Point {
  x: number;
  y: number;
}

/** A straight line through points, by least squares. */
export interface Fit {
  /** Of y, for each unit of x. */
  slope: number;
  /** The slope's standard error. */
  error: number;
  /** The part of y's spread that the line accounts for, 0 to 1. */
  r2: number;
}

/** Throws where there are fewer than three points, or all at one place. */
export function fitLine(points: readonly Point[]): Fit {
  const count = points.length;
  const mean = (of: (point: Point) => number): number =>
    points.reduce((sum, point) => sum + of(point), 0) / count;
  const [x, y] = [mean((point) => point.x), mean((point) => point.y)];
  const spread = points.reduce((sum, point) => sum + (point.x - x) ** 2, 0);
  if (count < 3 || spread === 0) throw new Error('a line needs three points at different places');
  const slope = points.reduce((sum, point) => sum + (point.x - x) * (point.y - y), 0) / spread;
  const total = points.reduce((sum, point) => sum + (point.y - y) ** 2, 0);
  const rest = points.reduce((sum, point) => sum + (point.y - y - slope * (point.x - x)) ** 2, 0);
  return {
    slope,
    error: Math.sqrt(rest / (count - 2) / spread),
    r2: total === 0 ? 1 : 1 - rest / total,
  };
}
