/** The life of the script in a page: it ends when a newer one of ours starts there, as after an update. */
export class ContentScriptContext {
  readonly signal: AbortSignal;

  constructor() {
    const life = new AbortController();
    const started = `${chrome.runtime.id}:started`;
    document.dispatchEvent(new Event(started));
    document.addEventListener(started, () => life.abort(), { once: true });
    this.signal = life.signal;
  }
}
