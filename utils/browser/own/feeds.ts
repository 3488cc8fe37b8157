import {
  type Feed,
  type FeedAddress,
  keyFor,
  NO_COUNTS,
  type OwnDataset,
} from '../../import/owned';
import { siteOf } from '../../import/text';
import { datasetSources } from '../../settings/datasets';
import type { Settings } from '../../settings/table';
import { noteError } from '../errors';
import { changeOwn } from './announce';
import { tellChange } from './changes';
import { fetchFeed } from './fetchFeed';
import { keep } from './keep';
import { deleteOwn, readAbout, readOwn, writeAbout } from './store';
import { importTools } from './tools';

type FeedSettings = Pick<Settings, 'datasets' | 'datasetUpdates' | 'datasetHours'>;
type OwnFeed = OwnDataset & { from: Feed };

const isFeed = (one: OwnDataset): one is OwnFeed => one.from.kind === 'feed';

export async function readFeeds(): Promise<OwnFeed[]> {
  return (await readAbout()).filter(isFeed);
}

/** One change of feeds at a time in the background; a second one waits and looks again. */
const LOCK = 'dataset-feeds';

/**
 * Makes the feeds those that the settings in force name: takes out what they name no longer, and fetches
 * what is new. An address with another key is another feed: what came under the old one does not stay.
 */
export function followFeeds(settings: FeedSettings): Promise<void> {
  return navigator.locks.request(LOCK, async () => {
    const wanted = datasetSources(settings);
    const have = await readFeeds();
    const gone = have.filter(({ from }) => !wanted.some((one) => isSame(one, from)));
    const fresh = wanted.filter((one) => !have.some(({ from }) => isSame(one, from)));
    if (gone.length > 0)
      await changeOwn(async () => {
        for (const { key } of gone) await deleteOwn(key);
      });
    for (const address of fresh) await writeAbout(newFeed(address, await readAbout()));
    if (gone.length + fresh.length > 0) tellChange();
    // One that has brought nothing yet is waited for, however seldom others are looked at.
    for (const { key, taken, from } of await readFeeds())
      if (taken === null && from.checked === null) await refreshFeed(key);
  });
}

/** Looks at every feed whose time has come. */
export function refreshDue({ datasetUpdates, datasetHours }: FeedSettings): Promise<void> {
  return navigator.locks.request(LOCK, async () => {
    if (!datasetUpdates) return;
    for (const { key, from } of await readFeeds())
      if (isDue(from, datasetHours)) await refreshFeed(key);
  });
}

const HOUR = 3_600_000;
/** Each wait is up to this part shorter, so that a fleet does not come all at once. */
const JITTER = 0.1;

function isDue({ checked }: Feed, hours: number): boolean {
  if (checked === null) return true;
  const wait = hours * HOUR * (1 - JITTER * Math.random());
  const passed = Date.now() - Date.parse(checked);
  // A look that is still to come was noted by a clock that has been put back since.
  return passed < 0 || passed >= wait;
}

/** Looks at one feed now; what cannot be taken in leaves the last good copy and says why. */
export async function refreshFeed(key: string): Promise<void> {
  const own = await readOwn(key);
  if (own?.about.from.kind !== 'feed') return;
  await lookAt(own.about, own.about.from);
  tellChange();
}

async function lookAt(about: OwnDataset, from: Feed): Promise<void> {
  const fetched = await fetchFeed(from, about.taken === null ? null : from.etag);
  const seen: Feed = { ...from, checked: new Date().toISOString(), trouble: null };
  if (fetched.kind === 'same') return note(about.key, seen);
  if (fetched.kind === 'trouble') return note(about.key, { ...seen, trouble: fetched.trouble });
  // Evaluated only here: every start of the background would wait for all its readers and their schemas.
  const { readImport } = await import('../../import/read');
  const result = readImport(fetched.bytes, await importTools());
  if (!result.ok) {
    const { problems, more } = result;
    return note(about.key, { ...seen, trouble: { kind: 'problems', problems, more } });
  }
  const name = result.about.title ?? about.name;
  const keeping = { key: about.key, name, from: { ...seen, etag: fetched.etag } };
  try {
    await changeOwn(async () => (await isStill(about.key, from)) && keep(keeping, result));
  } catch (error) {
    // Where there is no room for data there may be some for a word about it.
    await note(about.key, { ...seen, trouble: { kind: 'unsaved' } });
    noteError(error, 'background', 'feed');
  }
}

/** Notes what came of a look, beside whatever is there now. */
async function note(key: string, seen: Feed): Promise<void> {
  const own = await readOwn(key);
  if (own && (await isStill(key, seen))) await writeAbout({ ...own.about, from: seen });
}

/** Whether a feed is still what it was when the look began; the reader may have taken it out meanwhile. */
async function isStill(key: string, from: Feed): Promise<boolean> {
  const now = (await readOwn(key))?.about.from;
  return now?.kind === 'feed' && isSame(now, from);
}

/** A feed that has not been looked at; until it says its own name it has that of its site. */
function newFeed({ url, key }: FeedAddress, all: readonly OwnDataset[]): OwnDataset {
  const name = siteOf(new URL(url));
  const taken = all.map((one) => one.key);
  return {
    key: keyFor(name, taken),
    name,
    version: '',
    licence: null,
    format: null,
    counts: NO_COUNTS,
    from: { kind: 'feed', url, key, etag: null, checked: null, trouble: null },
    taken: null,
    revision: 0,
  };
}

function isSame(one: FeedAddress, other: FeedAddress): boolean {
  return one.url === other.url && one.key === other.key;
}
