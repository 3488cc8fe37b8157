import { again } from '../again';
import { browser } from '../api';
import { noteError } from '../errors';
import { followFeeds, readFeeds, refreshDue } from './feeds';
import { adoptSettings, readNetworkSettings } from './networkSettings';

const NAME = 'own-datasets';
/** How often it is looked whether a feed is due, in minutes. */
const PERIOD = 60;

/** Answers the alarm; to be called at every start of the background. */
export function refreshByAlarm(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === NAME)
      void readNetworkSettings().then((settings) => settings && refreshDue(settings.values));
  });
}

/** Waits before one looks again, in ms; a background that does nothing else lives for 30 s. */
const AGAIN = [1000, 5000, 20_000];

/** Makes feeds and alarm what the settings in force want of them; looks again where those cannot be read. */
export async function followFeedSettings(waits: readonly number[] = AGAIN): Promise<void> {
  await again(waits, () => follow().catch(noteTrouble));
}

function noteTrouble(error: unknown): boolean {
  noteError(error, 'background', 'feeds');
  return false;
}

/** False where it is not known for sure what is wanted: then nothing is taken out or asked for. */
async function follow(): Promise<boolean> {
  await adoptSettings();
  const settings = await readNetworkSettings();
  if (settings === null) return false;
  // Set aside is not taken out.
  if (settings.safe) return true;
  const { values } = settings;
  const hasFeeds = values.datasets.length > 0;
  // Without feeds, now and before, nothing is opened, scheduled or asked for.
  if (!hasFeeds && (await readFeeds()).length === 0) return true;
  await followFeeds(values);
  await schedule(hasFeeds && values.datasetUpdates);
  return true;
}

async function schedule(isWanted: boolean): Promise<void> {
  const has = (await browser.alarms.get(NAME)) !== undefined;
  if (isWanted && !has)
    browser.alarms.create(NAME, {
      delayInMinutes: 1 + Math.random() * PERIOD,
      periodInMinutes: PERIOD,
    });
  if (!isWanted && has) await browser.alarms.clear(NAME);
}
