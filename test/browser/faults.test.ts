import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { forgetTab, showCount } from '../../utils/browser/badge';
import { noteRecord, readErrors } from '../../utils/browser/errors';
import {
  clearNotebook,
  forgetPage,
  keepPage,
  readKept,
  restoreKept,
} from '../../utils/browser/notebookStore';
import { announce, readStamp, settleOwn } from '../../utils/browser/own/announce';
import { deleteOwn, readAbout, writeAbout } from '../../utils/browser/own/store';
import { readPolicy, refreshPolicy } from '../../utils/browser/policyStore';
import { addRejection, readRejections, removeRejection } from '../../utils/browser/rejectionStore';
import { endSafeMode, startSafeMode } from '../../utils/browser/safeMode';
import { type SaveTrouble, watchSaving } from '../../utils/browser/saving';
import {
  changeSettings,
  readSettings,
  resetSettings,
  restoreSettings,
  watchSettings,
} from '../../utils/browser/settingsStore';
import * as keys from '../../utils/browser/storageKeys';
import type { KeptPage } from '../../utils/notebook/kept';
import { FULL, failDatabase, failStore, IO, slowStore } from './faulty';
import { freshGround, managed } from './ground';
import { FEED } from './samples';

const LIST = 'https://lists.example/a.json';
const PAGE: KeptPage = {
  url: 'https://a.example/',
  title: 'A',
  keptAt: '2026-01-01T00:00:00Z',
  mentions: [],
};
const WRONG = {
  entity: 'a',
  surface: 'a',
  site: 'a.example',
  rule: 'near-cue',
  date: '2026-01-01',
} as const;
const RECORD = { kind: 'broken', name: 'Error', part: 'background', doing: 'a', at: [] } as const;

/** Everything that is written, what is read of it, and whether a reader did it and is to be told. */
interface Site {
  where: 'local' | 'session' | 'database';
  /** What is there before. */
  prepare?(): Promise<unknown>;
  write(): Promise<unknown>;
  read(): Promise<unknown>;
  isTold?: false;
}

const SITES: Record<string, Site> = {
  'a setting': {
    where: 'local',
    prepare: () => changeSettings({ theme: 'dark' }),
    write: () => changeSettings({ theme: 'light' }),
    read: async () => (await readSettings()).values.theme,
  },
  'an address of a dataset': {
    where: 'database',
    prepare: () => changeSettings({ datasets: [LIST] }),
    write: () => changeSettings({ datasets: [] }),
    read: async () => (await readSettings()).values.datasets,
  },
  'a reset of all settings': {
    where: 'local',
    prepare: () => changeSettings({ theme: 'dark' }),
    write: resetSettings,
    read: async () => (await readSettings()).values.theme,
  },
  'what a reset took away': {
    where: 'local',
    write: () => restoreSettings({ theme: 'dark' }),
    read: async () => (await readSettings()).values.theme,
  },
  'a mark called wrong': {
    where: 'local',
    write: () => addRejection(WRONG),
    read: readRejections,
  },
  'a mark made right again': {
    where: 'local',
    prepare: () => addRejection(WRONG),
    write: () => removeRejection(WRONG),
    read: readRejections,
  },
  'the start of safe mode': {
    where: 'local',
    write: startSafeMode,
    read: async () => (await readSettings()).safe,
  },
  'the end of safe mode': {
    where: 'local',
    prepare: startSafeMode,
    write: endSafeMode,
    read: async () => (await readSettings()).safe,
  },
  'a page of the notebook': {
    where: 'database',
    prepare: () => changeSettings({ notebook: true }),
    write: () => keepPage(PAGE),
    read: readKept,
  },
  'a page taken out of the notebook': {
    where: 'database',
    prepare: keepOne,
    write: () => forgetPage(PAGE.url),
    read: readKept,
  },
  'a notebook cleared': {
    where: 'database',
    prepare: keepOne,
    write: clearNotebook,
    read: readKept,
  },
  'a notebook put back': {
    where: 'database',
    write: () => restoreKept([PAGE]),
    read: readKept,
  },
  'an own dataset': {
    where: 'database',
    write: () => writeAbout(FEED),
    read: readAbout,
    isTold: false,
  },
  'an own dataset taken out': {
    where: 'database',
    prepare: async () => {
      await writeAbout(FEED);
      await writeAbout({ ...FEED, key: 'b' });
    },
    write: () => deleteOwn(FEED.key),
    read: readAbout,
    isTold: false,
  },
  'what pages are told of own datasets': {
    where: 'local',
    write: () => announce({ stamp: '["1"]', pageFilter: 'x' }),
    read: readStamp,
    isTold: false,
  },
};

async function keepOne(): Promise<void> {
  await changeSettings({ notebook: true });
  await keepPage(PAGE);
}

let told: (SaveTrouble | null)[];
let stopWatching: () => void;

beforeEach(() => {
  freshGround();
  told = [];
  stopWatching = watchSaving((trouble) => told.push(trouble));
});
afterEach(() => {
  stopWatching();
  vi.useRealTimers();
});

describe.each(Object.entries(SITES))('%s', (_name, site) => {
  const fail = (error: Error) =>
    site.where === 'database' ? failDatabase(error) : failStore(site.where, error);

  it.each([
    ['is full', FULL, 'full'],
    ['fails', IO, 'failed'],
  ] as const)(
    'that cannot be stored because storage %s leaves what was there, says so, and can be done later',
    async (_how, error, trouble) => {
      await site.prepare?.();
      const before = await site.read();
      told.length = 0;
      const mend = fail(error);
      await expect(site.write()).rejects.toThrow();
      if (site.isTold !== false) expect(told.at(-1)).toBe(trouble);
      mend();
      expect(await site.read()).toEqual(before);
      await site.write();
      expect(await site.read()).not.toEqual(before);
      if (site.isTold !== false) expect(told.at(-1)).toBeNull();
    },
  );
});

describe('storage that is slow', () => {
  it('loses no change of many made at once, and keeps their order', async () => {
    slowStore();
    await Promise.all([
      changeSettings({ theme: 'dark' }),
      changeSettings({ style: 'tint' }),
      changeSettings({ datasets: [LIST] }),
      changeSettings({ theme: 'light' }),
      changeSettings({ numbers: true }),
    ]);
    expect((await readSettings()).values).toMatchObject({
      theme: 'light',
      style: 'tint',
      datasets: [LIST],
      numbers: true,
    });
  });

  it('is told to the reader while it lasts, and no longer', async () => {
    vi.useFakeTimers();
    let finish = (): void => undefined;
    const late = new Promise<void>((done) => {
      finish = done;
    });
    vi.spyOn(fakeBrowser.storage.local, 'set').mockImplementation(() => late);
    const change = startSafeMode();
    await vi.advanceTimersByTimeAsync(5000);
    expect(told).toEqual(['slow']);
    finish();
    await change;
    expect(told).toEqual(['slow', null]);
  });
});

describe('a choice', () => {
  const themes = (): string[] => {
    const seen: string[] = [];
    watchSettings(({ values }) => seen.push(values.theme));
    return seen;
  };

  it('is shown by the page it is made in before any other page can act on it', async () => {
    const seen = themes();
    const { set } = fakeBrowser.storage.local;
    vi.spyOn(fakeBrowser.storage.local, 'set').mockImplementation((items) => {
      expect(seen).toEqual(['dark']);
      return (set as (all: object) => Promise<void>).call(fakeBrowser.storage.local, items);
    });
    await changeSettings({ theme: 'dark' });
    expect(fakeBrowser.storage.local.set).toHaveBeenCalled();
    await expect.poll(() => seen.length).toBeGreaterThan(1);
    expect(new Set(seen)).toEqual(new Set(['dark']));
  });

  it('that cannot be stored is taken back there', async () => {
    const seen = themes();
    const mend = failStore('local', FULL);
    await expect(changeSettings({ theme: 'dark' })).rejects.toThrow();
    mend();
    expect(seen).toEqual(['dark', 'auto']);
  });

  it('is taken back, too, where nothing can be read any more, and says why it was not stored', async () => {
    const seen = themes();
    const { local } = fakeBrowser.storage;
    vi.spyOn(local, 'set').mockImplementation(() => {
      vi.spyOn(local, 'get').mockImplementation(() => Promise.reject(IO));
      return Promise.reject(FULL);
    });
    await expect(changeSettings({ theme: 'dark' })).rejects.toBe(FULL);
    vi.restoreAllMocks();
    expect(seen).toEqual(['dark', 'auto']);
  });
});

describe('what nobody waits for', () => {
  it('throws at nobody where errors cannot be stored', async () => {
    const mend = failStore('local', FULL);
    noteRecord(RECORD);
    await new Promise((done) => setTimeout(done, 20));
    mend();
    expect(await readErrors()).toEqual([]);
    noteRecord(RECORD);
    await expect.poll(readErrors).toHaveLength(1);
  });

  it('a policy that cannot be kept leaves the one before in force', async () => {
    await managed.set({ lockTheme: 'dark' });
    await refreshPolicy();
    const mend = failStore('local', IO);
    await managed.set({ lockTheme: 'light' });
    await expect(refreshPolicy()).rejects.toThrow();
    mend();
    expect((await readPolicy())?.managed).toEqual({ lockTheme: 'dark' });
    await refreshPolicy();
    expect((await readPolicy())?.managed).toEqual({ lockTheme: 'light' });
  });
});

describe('nonsense in storage', () => {
  const NONSENSE = ['nonsense', 7, [], [[]], { a: 1 }, { managed: 7 }, null, [null], { '1': 2 }];

  it.each(NONSENSE)('as %j everywhere leaves everything readable and changeable', async (value) => {
    for (const key of Object.values(keys)) await fakeBrowser.storage.local.set({ [key]: value });
    await fakeBrowser.storage.session.set({ counts: value });
    expect((await readSettings()).values.theme).toBe('auto');
    expect(await readRejections()).toEqual([]);
    expect(await readErrors()).toEqual([]);
    await changeSettings({ theme: 'dark', datasets: [LIST] });
    await addRejection(WRONG);
    expect((await readSettings()).values).toMatchObject({ theme: 'dark', datasets: [LIST] });
    expect(await readRejections()).toEqual([WRONG]);
    await settleOwn();
    expect(await readStamp()).toBeNull();
    await expect(showCount(1, 0, 3, true)).resolves.toBeUndefined();
    await expect(forgetTab(1)).resolves.toBeUndefined();
  });

  it('in the database is passed over, and replaced by what comes', async () => {
    await writeAbout(FEED);
    await writeAbout({ key: 'b', from: { kind: 'feed' } } as never);
    expect((await readAbout()).map(({ key }) => key)).toEqual([FEED.key]);
    await writeAbout({ ...FEED, key: 'b' });
    expect(await readAbout()).toHaveLength(2);
  });
});

describe('databases that the browser has emptied', () => {
  it('tell pages that there are no own datasets any more', async () => {
    await announce({ stamp: '["1.0.0","a 1"]', pageFilter: 'x' });
    await settleOwn();
    expect(await fakeBrowser.storage.local.get(['ownDatasets', 'pageFilter'])).toEqual({});
  });
});
