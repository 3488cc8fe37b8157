import { watchFaults } from '../../utils/browser/contentApi';
import type { ScriptLife } from '../../utils/browser/contentLife';
import { PageScout } from './scout';

/** All that the script in pages does; `index.ts` says only where it runs. */
export function main({ signal }: ScriptLife): void {
  // A picture or data: there is no text to read, and nowhere for a card.
  if (!(document.documentElement instanceof HTMLElement)) return;
  const scout = new PageScout(signal);
  watchFaults((thrown) => void scout.fail(thrown), signal);
  void scout.start();
}
