import { resolve } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { asciiPlugin } from './utils/build/asciiPlugin';
import { commonWords } from './utils/build/commonWords';
import { type CompiledAssets, compileAssets } from './utils/build/compileAssets';
import { contentLifePlugin } from './utils/build/contentLifePlugin';
import { datasetPlugin } from './utils/build/datasetPlugin';
import { lateFramesPlugin } from './utils/build/lateFramesPlugin';
import { Licences } from './utils/build/licences';
import { pdfAssets } from './utils/build/pdfAssets';
import { englishReference } from './utils/build/policy/english';
import { managedSchema } from './utils/build/policy/schema';
import { DATASET_DIRECTORY, readDataset } from './utils/build/readDataset';
import { securityPolicy } from './utils/build/securityPolicy';

let compiled: CompiledAssets | undefined;

/** Reads, checks and compiles the dataset once a build; its problems fail the build. */
function assets(): CompiledAssets {
  compiled ??= compileAssets(readDataset(DATASET_DIRECTORY));
  return compiled;
}

const licences = new Licences();

/** Chromium passes on an organisation's policy only as far as this file of the package describes it. */
const MANAGED_SCHEMA = 'managed_schema.json';

/** What the extension is built from: Mozilla's reviewers get it and build the same bytes. */
const SOURCES = [
  'assets/**',
  'components/**',
  'entrypoints/**',
  'utils/**',
  'docs/browsers.md',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'wxt.config.ts',
  'LICENSE',
  'NOTICE',
];

const CARDS = /components\/(?:card|chart)\/|node_modules\/d3-/;

/** What our pages share comes in one file, not in twelve; cards and charts in another, where there are any. */
const PAGE_CHUNKS = {
  groups: [
    { name: 'shared', test: (id: string) => !CARDS.test(id), minShareCount: 2, priority: 2 },
    { name: 'card', test: CARDS, minShareCount: 2, priority: 1 },
  ],
};

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  publicDir: 'assets/public',
  outDir: 'dist',
  webExt: { disabled: true },
  zip: { includeSources: SOURCES },
  vite: () => ({
    plugins: [
      preact(),
      datasetPlugin(assets),
      contentLifePlugin(),
      licences.plugin(),
      asciiPlugin(),
      lateFramesPlugin(),
    ],
  }),
  hooks: {
    'vite:build:extendConfig': (entrypoints, config) => {
      if (entrypoints.length < 2) return;
      config.build ??= {};
      config.build.rolldownOptions = {
        ...config.build.rolldownOptions,
        output: { ...config.build.rolldownOptions?.output, codeSplitting: PAGE_CHUNKS },
      };
    },
    'build:before': ({ config }) => {
      // Started by a test runner, Preact would be built for development, with paths of this machine.
      if (config.command === 'build') process.env['NODE_ENV'] = 'production';
    },
    'build:publicAssets': ({ config }, files) => {
      if (config.browser !== 'firefox')
        files.push({
          relativeDest: MANAGED_SCHEMA,
          contents: JSON.stringify(managedSchema(englishReference())),
        });
      // MITRE's licence is to go with every copy of its names.
      files.push({
        relativeDest: 'NOTICE.txt',
        absoluteSrc: resolve(import.meta.dirname, 'NOTICE'),
      });
      files.push({ relativeDest: 'LICENCES.txt', contents: licences.text() });
      files.push({ relativeDest: 'data/detection.json', contents: assets().detection });
      files.push(...pdfAssets());
      files.push({ relativeDest: 'data/dataset.json', contents: assets().dataset });
      files.push({ relativeDest: 'data/words.txt', contents: commonWords().join('\n') });
    },
  },
  manifest: ({ browser, command }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['storage', 'unlimitedStorage', 'alarms', 'scripting', 'contextMenus'],
    // While one develops, WXT's server brings the code.
    ...(command === 'build' && {
      content_security_policy: { extension_pages: securityPolicy() },
    }),
    omnibox: { keyword: 'sl' },
    host_permissions: ['<all_urls>'],
    icons: {
      16: 'icon/16.png',
      32: 'icon/32.png',
      48: 'icon/48.png',
      96: 'icon/96.png',
      128: 'icon/128.png',
    },
    action: { default_title: 'Sourcelight' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+S' } },
      'next-mention': {
        suggested_key: { default: 'Alt+Shift+N' },
        description: '__MSG_commandNextMention__',
      },
      'previous-mention': {
        suggested_key: { default: 'Alt+Shift+P' },
        description: '__MSG_commandPreviousMention__',
      },
      'look-up': {
        suggested_key: { default: 'Alt+Shift+L' },
        description: '__MSG_commandLookUp__',
      },
      'open-side-panel': { description: '__MSG_commandSidePanel__' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'sourcelight@sourcelight.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
            // The first version for Android that knows data_collection_permissions.
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: '120', storage: { managed_schema: MANAGED_SCHEMA } }),
  }),
});
