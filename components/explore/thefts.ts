import type { NameRow } from '../../utils/explore/rows';

/** One theft as a picture needs it. */
export interface Theft {
  id: string;
  name: string;
  /** As precise as it is known. */
  day: string;
  date: Date;
  dollars: number;
  readonly amount: string;
  actor: string;
  year: number;
}

/** The thefts among some names, each with whom it is blamed on first. */
export function thefts(rows: readonly NameRow[], nameOf: (id: string) => string): Theft[] {
  return rows.flatMap((row) => {
    const { id, name, date, dollars, actors } = row;
    if (!date || dollars <= 0) return [];
    const [first] = actors;
    return {
      id,
      name,
      day: date,
      date: new Date(date),
      dollars,
      // Written out only for what is drawn, some in each frame.
      get amount() {
        return row.amount;
      },
      actor: first === undefined ? '' : nameOf(first),
      year: Number(date.slice(0, 4)),
    };
  });
}

/** Below this a year's largest theft is not named, in dollars. */
const NAMED = 100e6;

/** One name for each year, so that they do not run into each other. */
export function largestOfYears(all: readonly Theft[]): Theft[] {
  const years = new Map<number, Theft>();
  for (const theft of all) {
    const largest = years.get(theft.year);
    if (theft.dollars >= NAMED && (!largest || theft.dollars > largest.dollars))
      years.set(theft.year, theft);
  }
  return [...years.values()];
}
