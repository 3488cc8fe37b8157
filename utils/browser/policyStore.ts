import { type KnownPolicy, managedOf } from '../settings/policy';
import { browser } from './api';
import { POLICY_KEY } from './storageKeys';

/**
 * Keeps the policy that everybody reads (`storage.local`) as the browser tells it, from the background's
 * start on. Chromium answers `{}` right after an install and tells seconds later; on a later start it lets
 * one wait for seconds. So nobody else asks the browser. Resolves once that is beyond doubt.
 */
export async function followPolicy(): Promise<void> {
  browser.storage.onChanged.addListener((changes, area) => {
    // What is kept may be written by a content script whose page has taken it over; the browser knows better.
    if (area === 'managed' || (area === 'local' && changes[POLICY_KEY])) void refreshPolicy();
  });
  await refreshPolicy({ doubt: DOUBT });
}

/** A policy that was there and is not any more is looked for once again after so long, in ms. */
const DOUBT = 6000;

/** Asks the browser for the policy and keeps it; answers what is known then, or null where none is. */
export async function refreshPolicy({ doubt = 0 } = {}): Promise<KnownPolicy | null> {
  const told = await readManaged();
  if (told === null) return readPolicy();
  const isGone = doubt > 0 && isEmpty(told) && (await readPolicy()) !== null;
  if (!isGone) return keep(told);
  // Silence just after a start may be a browser that has not yet read its policies.
  await new Promise((done) => setTimeout(done, doubt));
  return refreshPolicy();
}

/**
 * The policy in the browser's own words, which nobody can have put into its mouth, as what is kept may be; null
 * where the browser is silent about a policy that was there before.
 */
export async function confirmedPolicy(): Promise<{ managed: unknown } | null> {
  const told = await readManaged();
  if (told === null) return null;
  if (!isEmpty(told)) return { managed: told };
  return (await readPolicy()) === null ? { managed: undefined } : null;
}

/** The policy as it was last told. */
export async function readPolicy(): Promise<KnownPolicy | null> {
  const known = (await browser.storage.local.get(POLICY_KEY))[POLICY_KEY];
  return managedOf(known) === undefined ? null : (known as KnownPolicy);
}

async function keep(managed: Record<string, unknown>): Promise<KnownPolicy | null> {
  return navigator.locks.request(POLICY_KEY, async () => {
    const known = await readPolicy();
    if (JSON.stringify(known?.managed ?? {}) === JSON.stringify(managed)) return known;
    if (isEmpty(managed)) {
      await browser.storage.local.remove(POLICY_KEY);
      return null;
    }
    const next: KnownPolicy = { managed, changedAt: new Date().toISOString() };
    await browser.storage.local.set({ [POLICY_KEY]: next });
    return next;
  });
}

/** What the browser says; null where it says nothing, which is no reason to forget what it said before. */
async function readManaged(): Promise<Record<string, unknown> | null> {
  try {
    return await browser.storage.managed.get();
  } catch (error) {
    // Firefox's way to say that there is no policy.
    return /manifest not found/i.test(String(error)) ? {} : null;
  }
}

function isEmpty(managed: object): boolean {
  return Object.keys(managed).length === 0;
}
