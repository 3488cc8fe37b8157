import type { LaidOutText } from '../text/paragraphs';

/** The part of a text item of pdf.js that we look at; `transform` takes its font's unit to the page. */
export interface TextItem {
  str: string;
  transform: number[];
  width: number;
  hasEOL: boolean;
  fontName: string;
}

/** The part of a page's text content of pdf.js that we look at. */
export interface TextContent {
  items: readonly (TextItem | { type: string })[];
  styles: Readonly<Record<string, { vertical?: boolean }>>;
}

/** A page's text as it is set, in the order of the file. */
export function runsOf({ items, styles }: TextContent): LaidOutText[] {
  return items.flatMap((item) =>
    'str' in item ? [laidOut(item, styles[item.fontName]?.vertical === true)] : [],
  );
}

function laidOut({ str, transform, width, hasEOL }: TextItem, isVertical: boolean): LaidOutText {
  const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = transform;
  const angle = Math.atan2(b, a) + (isVertical ? Math.PI / 2 : 0);
  return { text: str, x, y, width, height: Math.hypot(c, d), angle, endsLine: hasEOL };
}
