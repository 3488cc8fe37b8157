import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');

/** Room -> rooms whose code it may import. `types:` allows `import type` only. */
const ROOMS: Record<string, readonly string[]> = {
  text: [],
  settings: [],
  words: [],
  popover: [],
  notebook: [],
  errors: [],
  dataset: ['text'],
  import: ['text', 'dataset'],
  mentions: ['text', 'dataset'],
  claims: ['text', 'dataset'],
  search: ['text', 'dataset'],
  facts: ['text', 'words', 'dataset', 'claims', 'types:mentions'],
  lookup: ['text', 'words', 'dataset', 'mentions', 'search', 'facts'],
  explore: ['words', 'dataset', 'facts'],
  export: ['text', 'words', 'dataset', 'facts', 'types:mentions'],
  page: ['text', 'types:mentions', 'types:popover'],
  pdf: ['text'],
  browser: [
    'errors',
    'settings',
    'notebook',
    'words',
    'dataset',
    'import',
    'mentions',
    'types:facts',
  ],
  build: [
    'text',
    'settings',
    'words',
    'popover',
    'dataset',
    'mentions',
    'claims',
    'search',
    'facts',
    'lookup',
    'explore',
    'export',
    'pdf/laidOut',
    // Measured in pages of their own.
    'page/paint',
    'page/marks',
    'page/hitTest',
  ],
  components: [
    'facts',
    'search',
    'settings',
    'words',
    'explore',
    'export',
    'notebook',
    'types:errors',
    'types:mentions',
    'types:dataset',
    'types:pdf',
    'types:import',
  ],
};

const PURE = [
  'text',
  'dataset',
  'import',
  'mentions',
  'claims',
  'facts',
  'search',
  'settings',
  'words',
  'popover',
  'notebook',
  'errors',
  'lookup',
  'explore',
  'export',
];

/** Foreign things and the one place that may import each. */
const DOORS: Record<string, RegExp> = {
  'webextension-polyfill': /^utils\/browser\/api\.ts$/,
  compromise: /^utils\/mentions\/grammar\.ts$/,
  minisearch: /^utils\/search\//,
  uuid: /^utils\/export\//,
  '@floating-ui/dom': /^utils\/page\//,
  '@observablehq/plot': /^components\/explore\//,
  'pdfjs-dist': /^utils\/(?:pdf\/library|build\/annotate\/pdfText)\.ts$/,
  tinyglobby: /^utils\/build\//,
  idb: /^utils\/browser\//,
  '@noble/ed25519': /^utils\/browser\/own\//,
  'd3-array': /^utils\/facts\//,
  'd3-scale': /^components\/chart\//,
  'fast-xml-parser': /^utils\/build\/policy\//,
  plist: /^utils\/build\/policy\//,
  valibot: /^utils\/(dataset|import|browser|build)\//,
  papaparse: /^utils\/import\//,
  'node:fs': /^utils\/build\//,
  crx3: /^utils\/build\/pack\//,
};

interface Import {
  file: string;
  from: string;
  typeOnly: boolean;
}

const files = ['entrypoints', 'components', 'utils'].flatMap(sourceFiles);
const imports = files.flatMap(importsOf);

function sourceFiles(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => `${folder}/${name}`);
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const lines = text.matchAll(
    /^(?:import|export)\s(type\s)?([^;]*?)from\s'([^']+)'|^import\s'([^']+)'|import\('([^']+)'\)/gm,
  );
  return [...lines].map(([, type, names, from, bare, lazy]) => ({
    file,
    from: from ?? bare ?? lazy ?? '',
    typeOnly: type !== undefined || onlyTypes(names ?? ''),
  }));
}

/** `{ type A, type B }`: nothing of it is left at run time. */
function onlyTypes(names: string): boolean {
  const inside = /^\{(.*)\}/s.exec(names.trim())?.[1];
  return (
    inside?.split(',').every((name) => name.trim() === '' || name.trim().startsWith('type ')) ??
    false
  );
}

function roomOf(path: string): string {
  const [top, second] = path.split('/');
  return top === 'utils' ? (second ?? '') : (top ?? '');
}

/** The project path that a relative import leads to, or null for a package. */
function target({ file, from }: Import): string | null {
  return from.startsWith('.')
    ? normalize(relative(ROOT, resolve(ROOT, dirname(file), from)))
    : null;
}

function isAllowed(line: Import, path: string): boolean {
  const room = roomOf(line.file);
  const goal = roomOf(path);
  if (room === 'entrypoints' || room === goal || path.startsWith('assets/')) return true;
  const inRoom = path.replace(/^utils\//, '');
  return (ROOMS[room] ?? []).some(
    (rule) => rule === goal || rule === inRoom || (rule === `types:${goal}` && line.typeOnly),
  );
}

describe('the house', () => {
  it('has only the rooms that its design names', () => {
    const rooms = readdirSync(join(ROOT, 'utils'), { withFileTypes: true });
    expect(
      rooms
        .filter((entry) => entry.isDirectory() && !(entry.name in ROOMS))
        .map(({ name }) => name),
    ).toEqual([]);
    expect(rooms.filter((entry) => !entry.isDirectory()).map(({ name }) => name)).toEqual([]);
  });

  it('lets no room look downstream', () => {
    const wrong = imports.flatMap((line) => {
      const path = target(line);
      return path === null || isAllowed(line, path) ? [] : [`${line.file} must not import ${path}`];
    });
    expect(wrong).toEqual([]);
  });

  it('lets nobody import an entrypoint but its own folder', () => {
    const wrong = imports.filter((line) => {
      const path = target(line);
      return path?.startsWith('entrypoints/') && path.split('/')[1] !== line.file.split('/')[1];
    });
    expect(wrong).toEqual([]);
  });

  it.each(Object.entries(DOORS))('has one door to %s', (name, door) => {
    const wrong = imports.filter(
      ({ file, from }) => (from === name || from.startsWith(`${name}/`)) && !door.test(file),
    );
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });

  it('names the browser’s global API only in utils/browser; others go through its door', () => {
    const allowed =
      /^(?:utils\/browser\/|utils\/build\/(?:run\/(?:pageReport|cardTimer)|bench\/(?:backgroundCold|emptyExtension|firstHighlight))\.ts$)/;
    expect(mentioning(/\bchrome\.(?!exe)/, (file) => !allowed.test(file))).toEqual([]);
  });

  it('keeps the pure rooms free of the DOM', () => {
    expect(
      mentioning(/\b(?:document|window)\./, (file) =>
        PURE.some((room) => file.startsWith(`utils/${room}/`)),
      ),
    ).toEqual([]);
  });

  it('never writes HTML from strings or evaluates text', () => {
    expect(
      mentioning(
        /innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|setHTMLUnsafe|srcdoc|createContextualFragment|document\.write|\beval\(|new Function|javascript:|(?:setTimeout|setInterval)\(\s*['"`]/,
        () => true,
      ),
    ).toEqual([]);
  });

  it('brings code of its own package only, behind the door to the browser', () => {
    expect(
      mentioning(
        /importScripts|createElement\('script'\)/,
        (file) => !file.startsWith('utils/browser/'),
      ),
    ).toEqual([]);
  });

  it('leads out of the extension by safe links only', () => {
    // A page of the notebook is one that its reader was on and kept; it may be http.
    const doors = ['components/SafeLink.tsx', 'components/notebook/Notebook.tsx'];
    expect(mentioning(/_blank|window\.open/, () => true)).toEqual(doors);
    const links = files.flatMap((file) =>
      [...readFileSync(join(ROOT, file), 'utf8').matchAll(/<a\s[^>]*?href=(\S+)/g)].map(
        ([, href = '']) => ({ file, href }),
      ),
    );
    const out = links.filter(({ href }) => !/^"[\w-]+\.(?:html|txt)"/.test(href));
    expect([...new Set(out.map(({ file }) => file))]).toEqual(doors);
  });

  it('listens to nobody outside of the extension', () => {
    const outside = /on(?:Message|Connect)External|onUserScript|externally_connectable/;
    expect(mentioning(outside, () => true)).toEqual([]);
    // One listener for each kind of message and port, all in one room, each with its check of the sender.
    expect(
      mentioning(/onMessage\.addListener|onConnect\.addListener/, (file) =>
        /^(?:entrypoints|components)/.test(file),
      ),
    ).toEqual([]);
  });

  it('prints nothing outside of commands', () => {
    expect(mentioning(/\bconsole\./, () => true)).toEqual([]);
  });

  it('has no file that one cannot read at a sitting', () => {
    const long = files.filter(
      (file) => readFileSync(join(ROOT, file), 'utf8').split('\n').length > 250,
    );
    expect(long).toEqual([]);
  });

  it('keeps the top level small', () => {
    const allowed = new Set(
      'entrypoints components utils assets test docs wxt.config.ts package.json package-lock.json tsconfig.json README.md CONTRIBUTING.md CHANGELOG.md SECURITY.md LICENSE NOTICE biome.json vitest.config.ts'.split(
        ' ',
      ),
    );
    const built = new Set(['node_modules', 'dist', 'out']);
    const found = readdirSync(ROOT).filter(
      (name) => !name.startsWith('.') && !allowed.has(name) && !built.has(name),
    );
    expect(found).toEqual([]);
  });
});

/** Files whose code, comments aside, matches. */
function mentioning(pattern: RegExp, where: (file: string) => boolean): string[] {
  return files.filter(
    (file) => where(file) && pattern.test(withoutComments(readFileSync(join(ROOT, file), 'utf8'))),
  );
}

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
}
