import { patternOf } from './sites';
import type { Settings } from './table';

/**
 * What every page has to know of the settings in force. It is kept ready, because what it is made of (the table,
 * the policy, the user's choices, the rules of sites) is as much code as all that runs in a page without names.
 */
export interface PageChoice {
  enabled: boolean;
  /** Regular expressions that the addresses of pages fit: where alone, and where not, mentions are marked. */
  allowed: string;
  blocked: string;
  selectionButton: boolean;
}

const ANYTHING = '';
const NOTHING = '(?!)';

export function pageChoiceOf({
  enabled,
  allowedSites,
  blockedSites,
  selectionButton,
}: Pick<Settings, 'enabled' | 'allowedSites' | 'blockedSites' | 'selectionButton'>): PageChoice {
  return {
    enabled,
    allowed: allowedSites.map(patternOf).join('|') || ANYTHING,
    blocked: blockedSites.map(patternOf).join('|') || NOTHING,
    selectionButton,
  };
}
