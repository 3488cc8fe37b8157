declare namespace chrome.events {
  /** Chrome's events can be dispatched by hand, which its types do not say. */
  // biome-ignore lint/suspicious/noExplicitAny: the declaration that this one adds to has it.
  interface Event<T extends (...args: any) => void> {
    dispatch(...args: unknown[]): void;
  }
}
