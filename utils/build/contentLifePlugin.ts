import { dirname, resolve } from 'node:path';
import type { Plugin } from 'vite';

const OURS = resolve(import.meta.dirname, '../browser/contentLife.ts');
/** What WXT has the bundler begin with for a script in pages; the file of ours follows. */
export const CONTENT_ENTRY = '\0virtual:wxt-content-script-isolated-world-entrypoint?';

/**
 * Begins `main.ts` of the script in pages with our own small life in the place of WXT's context, of which only the
 * signal would be used: with its timers, location watcher and log it is an eighth of the code that every page carries.
 * WXT's entry also logs what was thrown, which `watchFaults` notes, and brings what only the manifest needs to know.
 */
export function contentLifePlugin(): Plugin {
  return {
    name: 'sourcelight:content-life',
    enforce: 'pre',
    transform(_code, id) {
      if (!id.startsWith(CONTENT_ENTRY)) return null;
      const main = resolve(dirname(id.slice(CONTENT_ENTRY.length)), 'main.ts');
      return `import { main } from ${JSON.stringify(main)};
import { begin } from ${JSON.stringify(OURS)};
begin(main);`;
    },
  };
}
