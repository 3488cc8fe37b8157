import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readErrors } from '../../utils/browser/errors';
import { followFeedSettings } from '../../utils/browser/own/alarm';
import { readStamp, settleOwn } from '../../utils/browser/own/announce';
import { refreshDue, refreshFeed } from '../../utils/browser/own/feeds';
import { fetchFeed } from '../../utils/browser/own/fetchFeed';
import {
  deleteOwn,
  readAbout,
  readCompiled,
  readRecords,
  writeAbout,
} from '../../utils/browser/own/store';
import { refreshPolicy } from '../../utils/browser/policyStore';
import { changeSettings, readSettings } from '../../utils/browser/settingsStore';
import { FULL } from './faulty';
import { freshGround, managed } from './ground';
import { FEED } from './samples';

const EMPTY = {
  version: '1',
  sources: [],
  entities: [],
  figures: [],
  series: [],
  derivations: [],
  claims: [],
  cues: {},
};
/** Where the package's own files are. */
const OWN = 'https://own.example/';
const { url } = FEED.from;
const DAILY = { datasets: [url], datasetUpdates: true, datasetHours: 24 };

/** What the server of datasets says; each request as it comes. */
let serve: (url: string, init: RequestInit) => Promise<Response> | Response;
let asked: string[];

beforeEach(() => {
  freshGround();
  asked = [];
  serve = () => new Response('name\nVelvet Ant\n', { headers: { etag: '"1"' } });
  vi.stubGlobal('location', new URL(OWN));
  vi.stubGlobal('fetch', async (address: URL | string, init: RequestInit = {}) => {
    const path = String(address);
    if (path.startsWith(OWN))
      return path.endsWith('dataset.json') ? Response.json(EMPTY) : new Response('the');
    asked.push(path);
    return serve(path, init);
  });
});
afterEach(() => void vi.useRealTimers());

const trouble = async () => {
  const from = (await readAbout())[0]?.from;
  return from?.kind === 'feed' ? from.trouble?.kind : undefined;
};
const names = async () =>
  (await readRecords()).flatMap(({ entities }) => entities.map(({ name }) => name));

/** As `fetch` ends when it is aborted. */
function aborted({ signal }: RequestInit): Promise<never> {
  return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
}

describe('a server of datasets', () => {
  it.each([
    ['never begins', 21_000, (init: RequestInit) => aborted(init)],
    [
      'never ends',
      121_000,
      (init: RequestInit) =>
        new Response(
          new ReadableStream({
            start: (body) => {
              body.enqueue(new Uint8Array(10));
              aborted(init).catch((reason: unknown) => body.error(reason));
            },
          }),
        ),
    ],
  ])('that %s is given up after a while', async (_how, after, answer) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    serve = (_url, init) => answer(init);
    const fetched = fetchFeed(FEED.from, null);
    await vi.advanceTimersByTimeAsync(after - 2000);
    await vi.advanceTimersByTimeAsync(2000);
    expect(await fetched).toEqual({ kind: 'trouble', trouble: { kind: 'too-slow' } });
  });

  it('whose answer cannot be stored leaves the last good copy, and the reader is told', async () => {
    await writeAbout(FEED);
    await refreshFeed(FEED.key);
    expect(await names()).toEqual(['Velvet Ant']);
    serve = () => new Response('name\nTropical Scorpius\n');
    const mend = failRecords();
    await refreshFeed(FEED.key);
    mend();
    expect(await trouble()).toBe('unsaved');
    expect(await names()).toEqual(['Velvet Ant']);
    await refreshFeed(FEED.key);
    expect(await trouble()).toBeUndefined();
    expect(await names()).toEqual(['Tropical Scorpius']);
  });

  it('that answers when its dataset has been taken out does not bring it back', async () => {
    await writeAbout(FEED);
    serve = async () => {
      await deleteOwn(FEED.key);
      return new Response('name\nVelvet Ant\n');
    };
    await refreshFeed(FEED.key);
    expect(await readAbout()).toEqual([]);
    expect(await names()).toEqual([]);
    expect(await readStamp()).toBeNull();
  });
});

describe('a background that is stopped between two writes', () => {
  it('compiles what was stored when it starts again, and tells pages', async () => {
    await writeAbout(FEED);
    await refreshFeed(FEED.key);
    const before = await readStamp();
    serve = () => new Response('name\nTropical Scorpius\n');
    const mend = failCompiled();
    await refreshFeed(FEED.key);
    mend();
    expect(await readStamp()).toBe(before);
    await settleOwn();
    const after = await readStamp();
    expect(after).not.toBe(before);
    expect((await readCompiled())?.stamp).toBe(after);
  });

  it('fetches what it had not fetched, once', async () => {
    await changeSettings({ datasets: [url] });
    await writeAbout(FEED);
    await followFeedSettings();
    await followFeedSettings();
    expect(asked).toEqual([url]);
    expect(await names()).toEqual(['Velvet Ant']);
  });
});

describe('a list of datasets that cannot be read', () => {
  const hang = () =>
    vi
      .spyOn(indexedDB, 'databases')
      .mockImplementation(() => Promise.reject(new Error('the database does not answer')));

  it('is read a moment later, and what is new in it is fetched', async () => {
    await changeSettings({ datasets: [url] });
    const hung = hang();
    const followed = followFeedSettings([50]);
    await expect.poll(() => hung.mock.calls.length).toBeGreaterThan(0);
    hung.mockRestore();
    await followed;
    expect(await names()).toEqual(['Velvet Ant']);
  });

  it('for long takes nothing out, and is noted', async () => {
    await writeAbout(FEED);
    const hung = hang();
    await followFeedSettings([1, 1]);
    hung.mockRestore();
    expect(await readAbout()).toEqual([FEED]);
    expect(asked).toEqual([]);
    expect((await readErrors()).map(({ doing }) => doing)).toEqual(['feeds']);
  });
});

describe('a clock', () => {
  const at = (checked: string) => writeAbout({ ...FEED, from: { ...FEED.from, checked } });
  const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();

  it('that was put back by years does not keep a dataset from being asked for', async () => {
    await at(inHours(40_000));
    await refreshDue(DAILY);
    expect(asked).toEqual([url]);
    await refreshDue(DAILY);
    expect(asked).toEqual([url]);
  });

  it('that jumps ahead by years has it asked for once', async () => {
    await at(inHours(-40_000));
    await refreshDue(DAILY);
    await refreshDue(DAILY);
    expect(asked).toEqual([url]);
  });

  it('that goes as it should has it asked for when its time has come, and not before', async () => {
    await at(inHours(-21));
    await refreshDue(DAILY);
    expect(asked).toEqual([]);
    await at(inHours(-24));
    await refreshDue(DAILY);
    expect(asked).toEqual([url]);
  });

  it('that nobody can read counts for nothing', async () => {
    await at('yesterday');
    await refreshDue(DAILY);
    expect(await readAbout()).toEqual([]);
  });
});

describe('a policy that comes and goes', () => {
  it('changes nothing that the user chose, and leaves what it said last', async () => {
    await changeSettings({ theme: 'light', blockedSites: ['mine.example'], datasets: [url] });
    for (let i = 0; i < 40; i++) {
      if (i % 3 === 2) await managed.clear();
      else
        await managed.set({
          lockTheme: i % 2 ? 'dark' : 'page',
          addBlockedSites: ['theirs.example'],
        });
      const told = Promise.all([refreshPolicy(), refreshPolicy()]);
      if (i % 5 === 0) await changeSettings({ badge: i % 2 === 0 });
      await told;
    }
    expect((await readSettings()).values.theme).toBe('dark');
    await managed.clear();
    await refreshPolicy();
    expect((await readSettings()).values).toMatchObject({
      theme: 'light',
      blockedSites: ['mine.example'],
      datasets: [url],
      badge: false,
    });
  });
});

function failRecords(): () => void {
  return failStoreNamed('records');
}

function failCompiled(): () => void {
  return failStoreNamed('compiled');
}

/** Writes into one store of the database fail, those into others do not. */
function failStoreNamed(name: string): () => void {
  const { put } = IDBObjectStore.prototype;
  const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    value: unknown,
    key?: IDBValidKey,
  ) {
    if (this.name === name) throw FULL;
    return put.call(this, value, key);
  });
  return () => spy.mockRestore();
}
