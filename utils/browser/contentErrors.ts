import { recordOf } from '../errors/record';
import { askBackground, isAlive } from './contentApi';

/**
 * Tells the background of faults of ours in this frame, until the signal aborts. Firefox shows us the page's
 * own errors too; they have no place in our package, whose address no page knows there.
 */
export function watchContentErrors(signal: AbortSignal): void {
  const tell = (thrown: unknown): void => {
    if (!isAlive()) return;
    const root = chrome.runtime.getURL('');
    const record = recordOf(thrown, { part: 'page', doing: 'marking', root });
    if (record?.kind === 'broken' && record.at.length > 0) {
      const { part: _, ...told } = record;
      void askBackground('failed', told);
    }
  };
  addEventListener('error', ({ error }) => tell(error), { signal });
  addEventListener('unhandledrejection', ({ reason }) => tell(reason), { signal });
}
