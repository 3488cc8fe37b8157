import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { followPolicy, readPolicy, refreshPolicy } from '../../utils/browser/policyStore';
import { changeSettings, readSettings, watchSettings } from '../../utils/browser/settingsStore';
import { freshGround, managed } from './ground';

beforeEach(freshGround);

it('what the browser tells is kept, and is in force without the browser', async () => {
  await managed.set({ lockTheme: 'dark' });
  await refreshPolicy();
  vi.spyOn(managed, 'get').mockReturnValue(new Promise(() => undefined));
  expect((await readSettings()).values.theme).toBe('dark');
});

it('a policy that did not change keeps its date', async () => {
  await managed.set({ lockTheme: 'dark' });
  const first = await refreshPolicy();
  expect(first).not.toBeNull();
  expect(await refreshPolicy()).toEqual(first);
});

it('a policy that arrives late, or goes, is noticed by those who watch', async () => {
  const themes: string[] = [];
  watchSettings(({ values }) => themes.push(values.theme));
  followPolicy();
  await managed.set({ lockTheme: 'dark' });
  await vi.waitFor(() => expect(themes.at(-1)).toBe('dark'));
  await managed.clear();
  await vi.waitFor(() => expect(themes.at(-1)).toBe('auto'));
  expect(await readPolicy()).toBeNull();
});

it('a policy that nobody gave is put right at once', async () => {
  await managed.set({ lockTheme: 'dark' });
  followPolicy();
  await vi.waitFor(async () => expect((await readSettings()).values.theme).toBe('dark'));
  const forged = { managed: { replaceDatasets: ['https://evil.example/d'] }, changedAt: '' };
  await fakeBrowser.storage.local.set({ policy: forged });
  await vi.waitFor(async () => expect((await readSettings()).values.theme).toBe('dark'));
  expect((await readSettings()).values.datasets).toEqual([]);
});

it('silence just after a start does not end a policy before the browser has been asked twice', async () => {
  await managed.set({ lockTheme: 'dark' });
  await refreshPolicy();
  const answers = [{}, { lockTheme: 'dark' }];
  vi.spyOn(managed, 'get').mockImplementation(async () => answers.shift() ?? {});
  await refreshPolicy({ doubt: 1 });
  expect((await readSettings()).values.theme).toBe('dark');
  await refreshPolicy({ doubt: 1 });
  expect((await readSettings()).values.theme).toBe('auto');
});

it('a browser that fails to answer ends no policy; Firefox’s error for none does', async () => {
  await managed.set({ lockTheme: 'dark' });
  await refreshPolicy();
  const get = vi.spyOn(managed, 'get').mockRejectedValue(new Error('disk'));
  await refreshPolicy();
  expect((await readSettings()).values.theme).toBe('dark');
  get.mockRejectedValue(new Error('Managed storage manifest not found'));
  await refreshPolicy();
  expect((await readSettings()).values.theme).toBe('auto');
});

it('what is locked is not stored either, whoever asks', async () => {
  await managed.set({ lockTheme: 'dark' });
  await refreshPolicy();
  await changeSettings({ theme: 'light', badge: false });
  expect(await fakeBrowser.storage.local.get('settings')).toEqual({ settings: { badge: false } });
});
