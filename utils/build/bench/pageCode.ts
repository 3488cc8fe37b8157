import type { DrivenTab } from '../run/driven';
import { pageBundle } from './pageBundle';

/** What of `utils/page` is measured in pages of its own, as the page's `sourcelightPage`. */
export interface PageCode {
  createPainter: typeof import('../../page/paint').createPainter;
  Marks: typeof import('../../page/marks').Marks;
  markAt: typeof import('../../page/hitTest').markAt;
}

/** Work that a page does by a function of its own: one that a driver brings sees each object through a wrapper. */
type Work<A, T> = (given: A) => T;

export type WithPageCode = typeof globalThis & { sourcelightPage: PageCode };
type WithWorks<A, T> = typeof globalThis & { sourcelightWorks: Record<string, Work<A, T>> };

/** Bundles it as a script, with these functions. */
export async function pageCode(works: readonly Work<never, unknown>[]): Promise<string> {
  const code = await pageBundle('sourcelightPage', {
    createPainter: 'utils/page/paint.ts',
    Marks: 'utils/page/marks.ts',
    markAt: 'utils/page/hitTest.ts',
  });
  const own = works.map((work) => `${work.name}: ${work}`);
  return `${code}\nvar sourcelightWorks = { ${own.join(', ')} };`;
}

/** Has a page that was made with `pageCode` do one of its works. */
export function doWork<A, T>(tab: DrivenTab, work: Work<A, T>, given: A): Promise<Awaited<T>> {
  return tab.run(
    ([name, handed]) => {
      const { sourcelightWorks } = globalThis as WithWorks<A, T>;
      const own = sourcelightWorks[name];
      if (!own) throw new Error(`the page has no ${name}`);
      return own(handed);
    },
    [work.name, given] as const,
  );
}
