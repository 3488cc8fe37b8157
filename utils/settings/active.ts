import type { EffectiveSettings } from './effective';
import { ruleFor } from './sites';
import type { Settings } from './table';

type SiteLists = Pick<Settings, 'allowedSites' | 'blockedSites'>;

function isSiteActive(address: string, { allowedSites, blockedSites }: SiteLists): boolean {
  // Pages of the extension are no site; one goes to them to see mentions.
  if (/^\w+-extension:/.test(address)) return true;
  const isAllowed = allowedSites.length === 0 || ruleFor(address, allowedSites) !== null;
  return isAllowed && ruleFor(address, blockedSites) === null;
}

/** Whether marking is on for a page's site, and whether the user may change that. */
export function siteState(
  address: string,
  { values, locked, added }: EffectiveSettings,
): { active: boolean; locked: boolean } {
  const active = isSiteActive(address, values);
  if (active) return { active, locked: locked.includes('blockedSites') };
  const isBlocked = ruleFor(address, values.blockedSites) !== null;
  const isTheirs =
    locked.includes('blockedSites') || ruleFor(address, added.blockedSites ?? []) !== null;
  const isAllowed =
    values.allowedSites.length === 0 || ruleFor(address, values.allowedSites) !== null;
  const cannot = (isBlocked && isTheirs) || (!isAllowed && locked.includes('allowedSites'));
  return { active, locked: cannot };
}

/** The lists after switching marking on or off for a page's site. */
export function withSite(
  { address, host }: { address: string; host: string },
  active: boolean,
  { allowedSites, blockedSites }: SiteLists,
): Partial<SiteLists> {
  if (!active) return { blockedSites: [...new Set([...blockedSites, host])].sort() };
  const isAllowed = allowedSites.length === 0 || ruleFor(address, allowedSites) !== null;
  return {
    blockedSites: blockedSites.filter((rule) => ruleFor(address, [rule]) === null),
    ...(isAllowed ? {} : { allowedSites: [...allowedSites, host].sort() }),
  };
}
