/** Lets keys and frames come first. */
export function rest(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
