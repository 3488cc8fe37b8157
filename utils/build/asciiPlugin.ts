import type { Plugin } from 'vite';
import { inAscii } from './ascii';

/** Writes scripts in ASCII: of most of them every page has a copy, or every start of the background. */
export function asciiPlugin(): Plugin {
  return {
    name: 'sourcelight:ascii',
    enforce: 'post',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle))
        if (file.type === 'chunk') file.code = inAscii(file.code);
    },
  };
}
