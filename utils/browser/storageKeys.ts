/** Where things lie in `storage.local`. */
export const SETTINGS_KEY = 'settings';
export const REJECTIONS_KEY = 'rejections';
