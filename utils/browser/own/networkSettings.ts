import { datasetSources, formatDataset } from '../../settings/datasets';
import { type EffectiveSettings, effectiveSettings } from '../../settings/effective';
import { asObject, parted } from '../../settings/guarded';
import { isSafe } from '../../settings/safe';
import { browser } from '../api';
import { readGuarded, writeGuarded } from '../guardedStore';
import { confirmedPolicy } from '../policyStore';
import { SAFE_MODE_KEY, SETTINGS_KEY } from '../storageKeys';
import { readFeeds } from './feeds';

/**
 * What decides where and when the network is asked. Nothing of it but safe mode, which forbids, is read from
 * where a content script can write. Null while the browser does not say what its policy is.
 */
export async function readNetworkSettings(): Promise<EffectiveSettings | null> {
  const policy = await confirmedPolicy();
  if (policy === null) return null;
  const guarded = asObject(await readGuarded());
  const safe = (await browser.storage.local.get(SAFE_MODE_KEY))[SAFE_MODE_KEY];
  return effectiveSettings(guarded, policy.managed, isSafe(safe));
}

/**
 * Takes over what an earlier version kept in `storage.local`, once. Since anybody may have written there, only
 * addresses that already brought a dataset into our own database are believed; the others are thrown out.
 */
export function adoptSettings(): Promise<void> {
  return navigator.locks.request(SETTINGS_KEY, async () => {
    const stored = (await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY];
    const { open, guarded } = parted(asObject(stored));
    if (Object.keys(guarded).length === 0) return;
    if ((await readGuarded()) === undefined) {
      const believed = await believable(guarded);
      if (Object.keys(believed).length > 0) await writeGuarded(believed);
    }
    await browser.storage.local.set({ [SETTINGS_KEY]: open });
  });
}

async function believable(
  guarded: Readonly<Record<string, unknown>>,
): Promise<Readonly<Record<string, unknown>>> {
  const known = (await readFeeds()).map(({ from }) => formatDataset(from));
  if (known.length === 0) return {};
  const { values } = effectiveSettings(guarded);
  const lines = datasetSources(values).map(formatDataset);
  return { ...guarded, datasets: lines.filter((line) => known.includes(line)) };
}
