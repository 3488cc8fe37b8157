import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { securityPolicy } from '../../utils/build/securityPolicy';
import { tablesOf } from '../markdownTables';
import { EXTENSION, openPage, openStage, type Stage } from './harness';

const manifest = JSON.parse(readFileSync(join(EXTENSION, 'manifest.json'), 'utf8'));
const files = readdirSync(EXTENSION, { recursive: true, encoding: 'utf8' });
const pages = files.filter((name) => name.endsWith('.html')).sort();

describe('what is built', () => {
  it('asks for just the permissions that the threat model gives reasons for', () => {
    const doc = readFileSync(resolve(import.meta.dirname, '../../docs/threat-model.md'), 'utf8');
    const [table] = tablesOf(doc).filter(({ head }) => head[0] === 'Permission');
    const given = table?.rows.filter(([, browsers]) => browsers !== 'Firefox') ?? [];
    const asked = [...manifest.permissions, ...manifest.host_permissions];
    expect(given.map(([name = '']) => name.replaceAll('`', '')).sort()).toEqual(asked.sort());
    expect(given.filter(([, , why]) => !why)).toEqual([]);
    expect(manifest).not.toHaveProperty('optional_permissions');
    expect(manifest).not.toHaveProperty('optional_host_permissions');
  });

  it('opens nothing to pages and other extensions, and has the policy that is written down', () => {
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('externally_connectable');
    expect(manifest.content_security_policy).toEqual({ extension_pages: securityPolicy() });
  });

  it('lists the packages in it, each with its licence', () => {
    const list = readFileSync(join(EXTENSION, 'LICENCES.txt'), 'utf8');
    const { dependencies } = JSON.parse(
      readFileSync(resolve(import.meta.dirname, '../../package.json'), 'utf8'),
    );
    const listed = Object.entries(dependencies).filter(([name, version]) =>
      list.includes(`\n${name} ${version} (`),
    );
    expect(Object.fromEntries(listed)).toEqual(dependencies);
    expect(list).toContain('Permission is hereby granted');
  });

  it('nothing in it evaluates text, and HTML is written only by libraries that nobody asks to', () => {
    const found = files
      .filter((name) => /\.m?js$/.test(name))
      .flatMap((name) => {
        const code = LIBRARIES.reduce(
          (rest, known) => rest.replace(known, ''),
          readFileSync(join(EXTENSION, name), 'utf8'),
        );
        return [...code.matchAll(FORBIDDEN)].map(
          ({ index }) => `${name}: …${code.slice(Math.max(0, index - 60), index + 60)}…`,
        );
      });
    expect(found).toEqual([]);
  });

  it('its worker brings later one file of the package, by a name that stands there', () => {
    const code = (name: string) => readFileSync(join(EXTENSION, name), 'utf8');
    const bringing = files.filter(
      (name) => /\.m?js$/.test(name) && /importScripts/.test(code(name)),
    );
    expect(bringing).toEqual(['background.js']);
    const [brought, ...more] = code('background.js').matchAll(/importScripts\(([^)]*)\)/g);
    expect(more).toEqual([]);
    expect(code('background.js')).toContain(`${brought?.[1]}=\`/grammar.js\``);
  });
});

const FORBIDDEN =
  /innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|createContextualFragment|document\.write|\beval\(|new Function\b|(?<![\w.$])Function\(|(?:import\(|from)\s*["'`]https?:/g;

/** Parts of libraries that our code never calls. */
const LIBRARIES = [
  // Preact's dangerouslySetInnerHTML.
  /\(\w+\|\|\w+&&\(\w+\.__html==\w+\.__html\|\|\w+\.__html==\w+\.innerHTML\)\|\|\(\w+\.innerHTML=\w+\.__html\)/g,
  // core-js, in pdf.js, where a browser had no globalThis; the policy refuses it besides.
  /\|\|Function\([`"]return this[`"]\)\(\)/g,
  // selection.html() of d3-selection, a part of Plot.
  /function (\w+)\(\)\{this\.innerHTML=``\}.{0,300}?this\.node\(\)\.innerHTML\}/g,
];

describe('what runs', () => {
  let stage: Stage;
  let elsewhere: Elsewhere;
  const refusals: string[] = [];
  beforeAll(async () => {
    stage = await openStage();
    elsewhere = await openElsewhere();
  });
  afterAll(async () => {
    await stage.close();
    elsewhere.close();
  });

  const open = async (path: string): Promise<Page> => {
    const page = await stage.context.newPage();
    page.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) refusals.push(message.text());
    });
    await page.goto(`chrome-extension://${stage.id}/${path}`);
    await page.locator('#app > *').first().waitFor();
    return page;
  };

  it('no own page asks for what its policy refuses', async () => {
    const views = ['explorer.html?view=charts', 'explorer.html?view=timeline'];
    for (const path of [...pages, ...views]) {
      const page = await open(path);
      if (path.includes('view')) await page.locator('.plot svg').first().waitFor();
      await page.close();
    }
    expect(refusals).toEqual([]);
  }, 120_000);

  it('its own pages run nothing but their own scripts and send nothing in the clear', async () => {
    const page = await open('options.html');
    const { refused, ran } = await page.evaluate(tryAll, {
      elsewhere: elsewhere.base,
      wanted: REFUSALS.length,
    });
    expect(ran).toEqual([]);
    expect(refused).toEqual(REFUSALS);
    expect(page.url()).toContain('options.html');
    expect(elsewhere.asked).toEqual([]);
    await page.close();
  });

  it('no page can fetch or frame anything of it', async () => {
    const page = await openPage(stage, 'article.html', 30);
    const root = `chrome-extension://${stage.id}/`;
    const had = await page.evaluate(async (base) => {
      const got: string[] = [];
      for (const file of ['manifest.json', 'icon/128.png', 'card.js', 'data/dataset.json'])
        await fetch(base + file, { mode: 'no-cors' }).then(
          () => got.push(file),
          () => null,
        );
      const image = new Image();
      image.src = `${base}icon/128.png`;
      await image.decode().then(
        () => got.push('image'),
        () => null,
      );
      const frame = document.createElement('iframe');
      frame.src = `${base}popup.html`;
      const loaded = new Promise((done) => {
        frame.onload = done;
        frame.onerror = done;
      });
      document.body.append(frame);
      await loaded;
      return got;
    }, root);
    expect(had).toEqual([]);
    expect(
      page
        .frames()
        .map((frame) => frame.url())
        .filter((url) => url.startsWith(root)),
    ).toEqual([]);
    await page.close();
  });
});

const REFUSALS = [
  'base-uri',
  'connect-src',
  'form-action',
  'frame-src',
  'img-src',
  'object-src',
  'script-src',
  'script-src-elem',
  'style-src-attr',
  'style-src-elem',
];

interface Elsewhere {
  base: string;
  /** What was asked of it. */
  asked: string[];
  close(): void;
}

/** A server that a page of ours has no business with. */
async function openElsewhere(): Promise<Elsewhere> {
  const asked: string[] = [];
  const server = createServer(({ url }, response) => {
    asked.push(url ?? '');
    response.end('here');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const close = (): void => {
    server.closeAllConnections();
    server.close();
  };
  return { base: `http://127.0.0.1:${port}/`, asked, close };
}

/** Tries in a page what its policy should refuse; says which directives did, and what ran all the same. */
async function tryAll({
  elsewhere,
  wanted,
}: {
  elsewhere: string;
  wanted: number;
}): Promise<{ refused: string[]; ran: string[] }> {
  const refused = new Set<string>();
  const ran: string[] = [];
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
    refused.add(effectiveDirective),
  );
  const add = (name: string, properties: object): void => {
    document.body.append(Object.assign(document.createElement(name), properties));
  };
  add('script', { textContent: 'document.documentElement.dataset.ran = "inline"' });
  add('script', { src: `${elsewhere}script` });
  add('style', { textContent: 'body { outline: 9px solid red }' });
  add('img', { src: `${elsewhere}img` });
  add('iframe', { src: `${elsewhere}frame` });
  add('object', { data: `${elsewhere}object` });
  document.body.setAttribute('style', 'outline-width: 9px');
  document.head.append(Object.assign(document.createElement('base'), { href: elsewhere }));
  const form = Object.assign(document.createElement('form'), { action: elsewhere });
  document.body.append(form);
  form.submit();
  await fetch(elsewhere).then(
    () => ran.push('fetch'),
    () => null,
  );
  // Later, because a debugger's own evaluation is let through.
  await new Promise<void>((done) =>
    setTimeout(() => {
      try {
        new Function('return 1')();
        ran.push('Function');
      } catch {
        // As it should be.
      }
      done();
    }),
  );
  if (document.documentElement.dataset['ran']) ran.push('inline');
  if (getComputedStyle(document.body).outlineWidth === '9px') ran.push('style');
  for (let left = 100; left > 0 && refused.size < wanted; left--)
    await new Promise((done) => setTimeout(done, 50));
  return { refused: [...refused].sort(), ran };
}
