/** A policy's values: flat, by key. */
export type PolicyValues = Readonly<Record<string, PolicyValue>>;
export type PolicyValue = boolean | number | string | readonly string[];

/** Where the extension is known by which name, and where it is updated from. */
export interface Deployment {
  /** The id that Chrome and Chromium know it by. */
  chrome: string;
  /** The id that Edge knows it by; stores give each their own. */
  edge: string;
  firefox: string;
  /** Where Chromium finds the update manifest. */
  updateUrl: string;
  /** Where Firefox finds the signed package. */
  firefoxUrl: string;
}

export const PLACEHOLDERS: Deployment = {
  chrome: 'EXTENSION_ID',
  edge: 'EXTENSION_ID',
  firefox: 'sourcelight@sourcelight.example',
  updateUrl: 'https://intranet.example/sourcelight/updates.xml',
  firefoxUrl: 'https://intranet.example/sourcelight/sourcelight.xpi',
};

/** What the committed templates say: a policy one may begin with. */
export const EXAMPLE: PolicyValues = {
  organisationName: 'Example Corporation',
  organisationContact: 'help@example.com',
  defaultDensity: 'calm',
  lockNotebook: false,
  addBlockedSites: ['mail.example.com', '*://*.example.com/hr/*'],
  welcomePage: false,
};
