import { previewOf } from '../../import/owned';
import { readImport } from '../../import/read';
import type { ImportResult } from '../../import/types';
import { once } from '../once';
import { compileStored, readBundled } from './compile';
import type { Importer, ImporterAnswer, ImporterRequest } from './importer';
import { keep } from './keep';
import { importTools } from './tools';

/** Answers the options page from its worker, which starts when a file is about to be chosen. */
export function serveImporter(): void {
  void importTools();
  let held: ImportResult | null = null;
  // Read while the reader looks at what a file holds.
  const bundled = once(readBundled);
  const importer: Importer = {
    read: async (bytes) => {
      held = readImport(bytes, await importTools());
      if (held.ok) setTimeout(bundled);
      return previewOf(held);
    },
    keep: async (keeping) => {
      if (!held?.ok) throw new Error('nothing was read that could be kept');
      return keep(keeping, held);
    },
    compile: (build) => compileStored(build, bundled),
  };
  addEventListener('message', ({ data }: MessageEvent<ImporterRequest>) => {
    void answer(importer, data).then((message) => postMessage(message));
  });
}

async function answer(
  importer: Importer,
  { call, name, request }: ImporterRequest,
): Promise<ImporterAnswer> {
  try {
    return {
      call,
      value: await (importer[name] as (request: unknown) => Promise<unknown>)(request),
    };
  } catch (error) {
    return { call, error: error instanceof Error ? error.message : String(error) };
  }
}
