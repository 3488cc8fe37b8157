import { isAlive } from './contentApi';

/** What a script in a page is begun with. */
export interface ScriptLife {
  readonly signal: AbortSignal;
}

/** Begins the script in a page; its life ends when a newer one of ours begins there, as after an update. */
export function begin(main: (life: ScriptLife) => void): void {
  // In a frame it begins late, and the extension may have gone meanwhile.
  if (!isAlive()) return;
  const life = new AbortController();
  const started = `${chrome.runtime.id}:started`;
  document.dispatchEvent(new Event(started));
  document.addEventListener(started, () => life.abort(), { once: true });
  main(life);
}
