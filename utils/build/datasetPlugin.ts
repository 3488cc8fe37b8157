import type { Plugin } from 'vite';
import type { CompiledAssets } from './compileAssets';

const PAGE_FILTER = 'virtual:page-filter';

/** Gives the content script its filter as a module, so that it is inlined and never fetched. */
export function datasetPlugin(compiled: () => CompiledAssets): Plugin {
  return {
    name: 'sourcelight:dataset',
    resolveId: (id) => (id === PAGE_FILTER ? `\0${PAGE_FILTER}` : null),
    load: (id) =>
      id === `\0${PAGE_FILTER}` ? `export default ${JSON.stringify(compiled().pageFilter)};` : null,
  };
}
