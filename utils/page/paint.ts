/** How marks look; each has a highlight of this name in the content script's style sheet. */
export type MarkStyle = 'underline' | 'dotted' | 'tint';

/** Paints ranges without touching the page's DOM. */
export interface Painter {
  /** Paints these ranges, and these numbers more quietly, and no others. */
  paint(ranges: readonly Range[], numbers: readonly Range[]): void;
  /** Shows one range as the one looked at; null for none. */
  activate(range: Range | null): void;
  restyle(style: MarkStyle): void;
  /** Takes everything off the page. */
  dispose(): void;
}

const PREFIX = 'sourcelight-';

/** Opens a painter; the page's own highlights, and those of a newer instance of ours, stay untouched. */
export function createPainter(style: MarkStyle): Painter {
  const marks = new Highlight();
  const quiet = new Highlight();
  const active = new Highlight();
  active.priority = 1;
  let name = PREFIX + style;
  const show = (): void => {
    CSS.highlights.set(name, marks);
    CSS.highlights.set(`${PREFIX}number`, quiet);
    CSS.highlights.set(`${PREFIX}active`, active);
  };
  const hide = (): void => {
    for (const [key, highlight] of [
      [name, marks],
      [`${PREFIX}number`, quiet],
      [`${PREFIX}active`, active],
    ] as const) {
      if (CSS.highlights.get(key) === highlight) CSS.highlights.delete(key);
    }
  };
  return {
    paint(ranges, numbers) {
      marks.clear();
      quiet.clear();
      for (const range of ranges) marks.add(range);
      for (const range of numbers) quiet.add(range);
      if (ranges.length > 0) show();
      else hide();
    },
    activate(range) {
      active.clear();
      if (range) active.add(range);
    },
    restyle(next) {
      hide();
      name = PREFIX + next;
      if (marks.size > 0) show();
    },
    dispose() {
      hide();
      marks.clear();
      quiet.clear();
      active.clear();
    },
  };
}
