import type { Plugin } from 'vite';
import { CONTENT_ENTRY } from './contentLifePlugin';

/** A frame's script begins once the frame has lasted for so many ms. */
export const LASTING = 1000;

/**
 * Many a frame (an advertisement, the empty page before an address is loaded) is gone within a second. There the
 * script is a function that nobody calls, which the engine only skims. The page itself begins at once.
 */
export function lateFramesPlugin(): Plugin {
  return {
    name: 'sourcelight:late-frames',
    enforce: 'post',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle))
        if (file.type === 'chunk' && file.facadeModuleId?.startsWith(CONTENT_ENTRY))
          file.code = laterInFrames(file.code);
    },
  };
}

/** In a block, as an update runs the script again beside itself. */
export function laterInFrames(code: string): string {
  return `{const begin=()=>{${code}\n};self===top?begin():setTimeout(begin,${LASTING})}`;
}
