import type { PageChoice } from './pageChoice';

/** Of settings that nobody has changed. */
export const USUAL_CHOICE: PageChoice = {
  enabled: true,
  allowed: '',
  blocked: '(?!)',
  selectionButton: true,
};

/** What is kept for pages; as usual where that is nothing or something else. */
export function readChoice(stored: unknown): PageChoice {
  const { allowed, blocked } = Object(stored) as Partial<Record<keyof PageChoice, unknown>>;
  return typeof allowed === 'string' && typeof blocked === 'string'
    ? (stored as PageChoice)
    : USUAL_CHOICE;
}

/** Whether mentions are marked on the page of this address. */
export function isOnPage(address: string, { enabled, allowed, blocked }: PageChoice): boolean {
  if (!enabled) return false;
  // Pages of the extension are no site; one goes to them to see mentions.
  if (/^\w+-extension:/.test(address)) return true;
  return new RegExp(allowed).test(address) && !new RegExp(blocked).test(address);
}
