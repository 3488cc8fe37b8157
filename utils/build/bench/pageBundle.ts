import { join } from 'node:path';
import type { Rolldown } from 'vite';
import { ROOT } from '../root';

/** Bundles what these files of the project export, by name, as a script that sets a global variable. */
export async function pageBundle(
  variable: string,
  exported: Readonly<Record<string, string>>,
): Promise<string> {
  const { build } = await import('vite');
  const entry = 'virtual:page';
  const code = Object.entries(exported)
    .map(([name, file]) => `export { ${name} } from '${join(ROOT, file)}';`)
    .join('\n');
  const built = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [
      {
        name: 'page',
        resolveId: (id) => (id.endsWith(entry) ? `\0${entry}` : null),
        load: (id) => (id === `\0${entry}` ? code : null),
      },
    ],
    build: {
      write: false,
      lib: { entry, formats: ['iife'], name: variable, fileName: 'page' },
    },
  });
  const [first] = [built].flat() as Rolldown.RolldownOutput[];
  return first?.output[0].code ?? '';
}
