/** Where things lie in `storage.local`. */
export const SETTINGS_KEY = 'settings';
/** Changes whenever the settings of `guardedStore.ts` do. */
export const GUARDED_KEY = 'guarded';
/** The organisation's policy as the browser last told it: `KnownPolicy`. */
export const POLICY_KEY = 'policy';
/** Errors without their messages: `ErrorLog`. */
export const ERRORS_KEY = 'errors';
/** Present while safe mode is on: `{ since }`. */
export const SAFE_MODE_KEY = 'safeMode';
/** What every page has to know of the settings in force: `PageChoice`. */
export const PAGE_CHOICE_KEY = 'pageChoice';
export const REJECTIONS_KEY = 'rejections';
/** Of which own datasets the page filter below is; absent if there are none. */
export const OWN_KEY = 'ownDatasets';
/** The filter that stands in for the packaged one where there are own datasets. */
export const PAGE_FILTER_KEY = 'pageFilter';
