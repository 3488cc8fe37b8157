import { pageBundle } from './pageBundle';

/** What of `utils/page` is measured in pages of its own, as the page's `sourcelightPage`. */
export interface PageCode {
  createPainter: typeof import('../../page/paint').createPainter;
  Marks: typeof import('../../page/marks').Marks;
  markAt: typeof import('../../page/hitTest').markAt;
}

export type WithPageCode = typeof globalThis & { sourcelightPage: PageCode };

/** Bundles it as a script. */
export function pageCode(): Promise<string> {
  return pageBundle('sourcelightPage', {
    createPainter: 'utils/page/paint.ts',
    Marks: 'utils/page/marks.ts',
    markAt: 'utils/page/hitTest.ts',
  });
}
