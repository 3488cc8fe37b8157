/** What units fold to, by their high byte. */
type Pages = (Uint16Array | undefined)[];

/** Stands in a page for a unit not met so far; no unit folds to it. */
export const UNMET = 0xffff;

/** Those of the units with this high byte. */
export function pageOf(pages: Pages, high: number): Uint16Array {
  const page = pages[high] ?? new Uint16Array(256).fill(UNMET);
  pages[high] = page;
  return page;
}

/** A rule that is asked once about each unit that is met: nobody needs all of them. */
export function remembered(rule: (unit: number) => number, pages: Pages): (unit: number) => number {
  return (unit) => {
    const page = pageOf(pages, unit >> 8);
    const met = page[unit & 255] ?? UNMET;
    if (met !== UNMET) return met;
    const folded = rule(unit);
    page[unit & 255] = folded;
    return folded;
  };
}
/** True for letters and digits of a folded text; marks fold to ASCII, so one comparison tells. */
export function isWordCode(code: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
  return code < 0xd800 || code > 0xdfff;
}
