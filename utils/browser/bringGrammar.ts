import { grammarHere } from '../mentions/grammarSlot';
import { noteError } from './errors';
import { once } from './once';

const FILE = '/grammar.js';

/** Chromium's background is a worker, which has this; Firefox's is a page. */
type Worker = typeof globalThis & { importScripts?: (file: string) => void };

/** Asks grammar, which is brought when it is first asked. Where it cannot be had, nobody is taken for a person. */
export async function namesPerson(sentence: string, name: string): Promise<boolean> {
  try {
    if (!grammarHere()) await bring();
    return (await grammarHere()?.(sentence, name)) ?? false;
  } catch (error) {
    noteError(error, 'background', 'grammar');
    return false;
  }
}

/** A worker may later import only what it imported while it was installed; that is kept with it. */
export function keepGrammar(): void {
  addEventListener('install', () => void bring());
}

/** Once, however many sentences ask at the same time. */
const bring = once(async (): Promise<void> => {
  const worker: Worker = globalThis;
  if (worker.importScripts) worker.importScripts(FILE);
  else await bringIntoPage();
});

function bringIntoPage(): Promise<void> {
  const script = document.createElement('script');
  script.src = FILE;
  return new Promise((resolve, reject) => {
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`the extension's ${FILE} cannot be read`));
    document.head.append(script);
  });
}
