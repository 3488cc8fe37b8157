import { resolve } from 'node:path';
import type { Plugin } from 'vite';

const OURS = resolve(import.meta.dirname, '../browser/contentLife.ts');

/**
 * Puts our own context of content scripts in the place of WXT's, of which only the signal is used: with its
 * timers, location watcher and log it is an eighth of the code that every page carries.
 */
export function contentLifePlugin(): Plugin {
  return {
    name: 'sourcelight:content-life',
    enforce: 'pre',
    resolveId: (id) => (id === 'wxt/utils/content-script-context' ? OURS : null),
  };
}
