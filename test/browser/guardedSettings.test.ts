import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readGuarded } from '../../utils/browser/guardedStore';
import { followFeedSettings } from '../../utils/browser/own/alarm';
import { readFeeds } from '../../utils/browser/own/feeds';
import { adoptSettings, readNetworkSettings } from '../../utils/browser/own/networkSettings';
import { writeAbout } from '../../utils/browser/own/store';
import { refreshPolicy } from '../../utils/browser/policyStore';
import {
  changeSettings,
  readSettings,
  resetSettings,
  restoreSettings,
  watchSettings,
} from '../../utils/browser/settingsStore';
import { NO_COUNTS } from '../../utils/import/owned';
import { freshGround, managed } from './ground';

const LIST = 'https://lists.example/a.json';
const EVIL = 'https://evil.example/a.json';
const { local } = fakeBrowser.storage;
const inForce = async () => (await readSettings()).values;
const ofNetwork = async () => (await readNetworkSettings())?.values;

beforeEach(freshGround);

describe('settings on which the network hangs', () => {
  it('are not where a content script can write, and the others are', async () => {
    await changeSettings({ datasets: [LIST], datasetHours: 3, theme: 'dark' });
    expect((await local.get('settings'))['settings']).toEqual({ theme: 'dark' });
    expect(await inForce()).toMatchObject({ datasets: [LIST], datasetHours: 3, theme: 'dark' });
    expect((await ofNetwork())?.datasets).toEqual([LIST]);
  });

  it('that a content script writes all the same are believed by nobody', async () => {
    await local.set({
      settings: { datasets: [EVIL], datasetUpdates: true, datasetHours: 1, style: 'tint' },
    });
    expect(await inForce()).toMatchObject({ datasets: [], datasetHours: 24, style: 'tint' });
    expect(await ofNetwork()).toMatchObject({ datasets: [], datasetHours: 24 });
  });

  it('are not lost when a content script makes nonsense of the others', async () => {
    await changeSettings({ datasets: [LIST], theme: 'dark' });
    await local.set({ settings: 'nonsense' });
    expect((await ofNetwork())?.datasets).toEqual([LIST]);
    const settings = await readSettings();
    expect(settings.values.datasets).toEqual([LIST]);
    expect(settings.problems).toEqual([{ key: '', kind: 'unreadable' }]);
  });

  it('are told to who watches, though a database tells nobody', async () => {
    const seen: (readonly string[])[] = [];
    watchSettings(({ values }) => seen.push(values.datasets));
    await changeSettings({ datasets: [LIST] });
    await expect.poll(() => seen.at(-1)).toEqual([LIST]);
  });

  it('go with a reset, database and all, and come back by its undo', async () => {
    await changeSettings({ datasets: [LIST], theme: 'dark' });
    const taken = await resetSettings();
    expect(await inForce()).toMatchObject({ datasets: [], theme: 'auto' });
    expect(await indexedDB.databases()).toEqual([]);
    await restoreSettings(taken);
    expect(await inForce()).toMatchObject({ datasets: [LIST], theme: 'dark' });
  });

  it('are not written over where they cannot be read, and the others can be changed', async () => {
    await changeSettings({ datasets: [LIST] });
    const { databases } = indexedDB;
    indexedDB.databases = () => Promise.reject(new Error('blocked'));
    await expect(changeSettings({ datasets: [] })).rejects.toThrow('blocked');
    await changeSettings({ theme: 'dark' });
    expect((await readSettings()).problems).toHaveLength(1);
    await expect(readNetworkSettings()).rejects.toThrow('blocked');
    indexedDB.databases = databases;
    expect(await inForce()).toMatchObject({ datasets: [LIST], theme: 'dark' });
  });
});

describe('what an earlier version kept', () => {
  const before = { datasets: [EVIL, LIST], datasetUpdates: false, style: 'tint' };

  it('is taken over as far as our own database knows it, and the rest thrown out', async () => {
    await writeAbout(feed(LIST));
    await local.set({ settings: before });
    await adoptSettings();
    expect(await readGuarded()).toEqual({ datasets: [LIST], datasetUpdates: false });
    expect((await local.get('settings'))['settings']).toEqual({ style: 'tint' });
  });

  it('is taken over once only', async () => {
    await writeAbout(feed(LIST));
    await changeSettings({ datasetHours: 3 });
    await local.set({ settings: before });
    await adoptSettings();
    expect(await readGuarded()).toEqual({ datasetHours: 3 });
  });

  it('stays in use, and nothing that came is fetched anew', async () => {
    await writeAbout({ ...feed(LIST), taken: '2026-01-01T00:00:00.000Z' });
    await local.set({ settings: { datasets: [LIST] } });
    await followFeedSettings();
    expect((await readFeeds()).map(({ from }) => from.url)).toEqual([LIST]);
  });
});

describe('a policy for the network', () => {
  it('is the browser’s own word, not what is kept of it', async () => {
    await local.set({ policy: { managed: { addDatasets: [EVIL] }, changedAt: '' } });
    expect(await ofNetwork()).toBeUndefined();
    await managed.set({ addDatasets: [LIST] });
    expect((await ofNetwork())?.datasets).toEqual([LIST]);
  });

  it('that the browser is silent about takes no dataset out', async () => {
    await managed.set({ addDatasets: [LIST] });
    await refreshPolicy();
    await writeAbout({ ...feed(LIST), taken: '2026-01-01T00:00:00.000Z' });
    await managed.clear();
    await followFeedSettings([]);
    expect(await readFeeds()).toHaveLength(1);
    await refreshPolicy();
    await followFeedSettings();
    expect(await readFeeds()).toEqual([]);
  });
});

function feed(url: string) {
  return {
    key: 'a',
    name: 'A',
    version: '',
    licence: null,
    format: null,
    counts: NO_COUNTS,
    from: { kind: 'feed', url, key: null, etag: null, checked: null, trouble: null },
    taken: null,
    revision: 0,
  } as const;
}
