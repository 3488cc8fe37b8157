/** Whether what is stored under safe mode's key says that it is on; apart from what it means, as every page asks it. */
export function isSafe(stored: unknown): boolean {
  return typeof stored === 'object' && stored !== null && 'since' in stored;
}
