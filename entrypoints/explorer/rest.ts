/**
 * Lets keys and frames come first. Where nobody looks there are none, and timers run once a second: an explorer
 * opened in a tab behind would take half a minute to be ready.
 */
export function rest(): Promise<void> {
  return new Promise((resolve) => (document.hidden ? resolve() : setTimeout(resolve)));
}
