/** Where things lie in `storage.local`. */
export const SETTINGS_KEY = 'settings';
/** The organisation's policy as the browser last told it: `KnownPolicy`. */
export const POLICY_KEY = 'policy';
export const REJECTIONS_KEY = 'rejections';
