import { join } from 'node:path';
import type { Rolldown } from 'vite';
import { ROOT } from '../root';

/** What of `utils/page` is measured in pages of its own, as the page's `sourcelightPage`. */
export interface PageCode {
  createPainter: typeof import('../../page/paint').createPainter;
  Marks: typeof import('../../page/marks').Marks;
  markAt: typeof import('../../page/hitTest').markAt;
}

export type WithPageCode = typeof globalThis & { sourcelightPage: PageCode };

/** Bundles it as a script. */
export async function pageCode(): Promise<string> {
  const { build } = await import('vite');
  const entry = 'virtual:page';
  const built = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [
      {
        name: 'page',
        resolveId: (id) => (id.endsWith(entry) ? `\0${entry}` : null),
        load: (id) => (id === `\0${entry}` ? EXPORTS : null),
      },
    ],
    build: {
      write: false,
      lib: { entry, formats: ['iife'], name: 'sourcelightPage', fileName: 'page' },
    },
  });
  const [first] = [built].flat() as Rolldown.RolldownOutput[];
  return first?.output[0].code ?? '';
}

const EXPORTS = [
  ['paint', 'createPainter'],
  ['marks', 'Marks'],
  ['hitTest', 'markAt'],
]
  .map(([file, name]) => `export { ${name} } from '${join(ROOT, `utils/page/${file}.ts`)}';`)
  .join('\n');
