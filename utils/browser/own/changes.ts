const CHANNEL = 'own-datasets';

/** Tells the extension's other pages that the list of own datasets has changed; no web page hears it. */
export function tellChange(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(null);
  channel.close();
}

/** Calls back after each change made elsewhere; returns how to stop. */
export function onListChange(changed: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = changed;
  return () => channel.close();
}
