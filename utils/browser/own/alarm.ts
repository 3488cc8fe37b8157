import { browser } from '../api';
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

/** Makes feeds and alarm what the settings in force want of them. */
export async function followFeedSettings(): Promise<void> {
  await adoptSettings();
  const settings = await readNetworkSettings();
  // Set aside is not taken out, and neither is what is not known for sure.
  if (settings === null || settings.safe) return;
  const { values } = settings;
  const hasFeeds = values.datasets.length > 0;
  // Without feeds, now and before, nothing is opened, scheduled or asked for.
  if (!hasFeeds && (await readFeeds()).length === 0) return;
  await followFeeds(values);
  await schedule(hasFeeds && values.datasetUpdates);
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
