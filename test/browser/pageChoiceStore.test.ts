import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { followPageChoice } from '../../utils/browser/pageChoiceStore';
import { isOnPage, readChoice } from '../../utils/settings/onPage';

beforeEach(() => {
  fakeBrowser.reset();
  // Node 20 has no locks; nothing here asks for one twice at a time.
  vi.stubGlobal('navigator', { locks: { request: (_: string, work: () => unknown) => work() } });
});

async function isOn(address: string): Promise<boolean> {
  return isOnPage(address, readChoice((await fakeBrowser.storage.local.get())['pageChoice']));
}

it('what pages know follows the settings', async () => {
  await fakeBrowser.storage.local.set({ settings: { blockedSites: ['a.example'] } });
  followPageChoice();
  await vi.waitFor(async () => expect(await isOn('https://a.example/')).toBe(false));
  expect(await isOn('https://b.example/')).toBe(true);
  await fakeBrowser.storage.local.set({ settings: { enabled: false } });
  await vi.waitFor(async () => expect(await isOn('https://b.example/')).toBe(false));
});

it('what somebody else has written is put right', async () => {
  await fakeBrowser.storage.local.set({ settings: { blockedSites: ['a.example'] } });
  followPageChoice();
  await vi.waitFor(async () => expect(await isOn('https://a.example/')).toBe(false));
  await fakeBrowser.storage.local.remove('pageChoice');
  await vi.waitFor(async () => expect(await isOn('https://a.example/')).toBe(false));
});

it('what is no such record is as usual', () => {
  for (const stored of [undefined, null, 1, [], { allowed: '' }, { allowed: 1, blocked: '' }])
    expect(isOnPage('https://a.example/', readChoice(stored))).toBe(true);
});
