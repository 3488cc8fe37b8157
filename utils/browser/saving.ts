/** Why a change is not stored, or not yet. */
export type SaveTrouble = 'full' | 'failed' | 'slow';

type Listener = (trouble: SaveTrouble | null) => void;

const listeners = new Set<Listener>();

/** From so many ms on, the reader is told that a change is not stored yet. */
const SLOW = 4000;

/**
 * Makes a change of what is stored, and tells who watches in this page how that went: what fails must not look
 * as if it had been done. Throws what the work throws.
 */
export async function saving<T>(work: () => Promise<T>): Promise<T> {
  const timer = setTimeout(tell, SLOW, 'slow');
  try {
    const answer = await work();
    tell(null);
    return answer;
  } catch (error) {
    tell(isFull(error) ? 'full' : 'failed');
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/** Calls back with the trouble of each change, null where there is none; returns how to stop. */
export function watchSaving(listener: Listener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

function tell(trouble: SaveTrouble | null): void {
  for (const listener of listeners) listener(trouble);
}

/** Browsers say it in several ways: an exception's name, a quota of bytes, a disk without room. */
function isFull(error: unknown): boolean {
  return /quota|no ?space|disk (?:is )?full/i.test(String(error));
}
