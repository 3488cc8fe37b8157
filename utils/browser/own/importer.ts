import type { OwnDataset, Preview } from '../../import/owned';
import type { Announcement } from './compile';
import type { Keeping } from './keep';

/** What the worker of the options page does, so that the page stays quick. */
export interface ImporterCalls {
  /** Reads a file and holds what is in it until it is kept or another is read. */
  read: { request: Uint8Array; response: Preview };
  keep: { request: Keeping; response: OwnDataset };
  compile: { request: string; response: Announcement };
}

export type Importer = {
  [N in keyof ImporterCalls]: (
    request: ImporterCalls[N]['request'],
  ) => Promise<ImporterCalls[N]['response']>;
};

export interface ImporterRequest {
  call: number;
  name: keyof ImporterCalls;
  request: unknown;
}

export type ImporterAnswer = { call: number } & ({ value: unknown } | { error: string });

/** The worker's calls as promises. */
export function openImporter(worker: Worker): Importer {
  const waiting = new Map<number, (answer: ImporterAnswer) => void>();
  let last = 0;
  worker.onmessage = ({ data }: MessageEvent<ImporterAnswer>) => {
    waiting.get(data.call)?.(data);
    waiting.delete(data.call);
  };
  worker.onerror = ({ message }) => {
    for (const [call, answer] of waiting) answer({ call, error: message });
    waiting.clear();
  };
  const call = <N extends keyof ImporterCalls>(name: N, request: ImporterCalls[N]['request']) =>
    new Promise<ImporterCalls[N]['response']>((resolve, reject) => {
      const number = ++last;
      waiting.set(number, (answer) => {
        if ('error' in answer) reject(new Error(answer.error));
        else resolve(answer.value as ImporterCalls[N]['response']);
      });
      worker.postMessage({ call: number, name, request } satisfies ImporterRequest);
    });
  return {
    read: (bytes) => call('read', bytes),
    keep: (keeping) => call('keep', keeping),
    compile: (build) => call('compile', build),
  };
}
