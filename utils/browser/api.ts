/**
 * The extension API as the extension's own pages and background see it: promises in every browser.
 * The only importer of webextension-polyfill. Content scripts use `contentApi.ts`, because every page
 * pays for what they load.
 */

export type { Menus, Runtime, Scripting, Storage, Tabs } from 'webextension-polyfill';
export { default as browser } from 'webextension-polyfill';
