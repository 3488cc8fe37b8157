import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as keys from '../../utils/browser/storageKeys';
import { Chance } from '../../utils/build/bench/chance';
import { highlightsOf, inContentScript, newKiller, setEnabled, uninstall } from './faultTools';
import { type Answer, type FeedServer, text } from './feedServer';
import { type FeedStage, openFeedStage } from './feedStage';
import { CardProbe, marksOf, openPage, pointOf } from './harness';
import { look } from './look';

/** `npm run test:faults` with more: `SOURCELIGHT_KILLS=1000 SOURCELIGHT_SEED=7`. */
const KILLS = Number(process.env['SOURCELIGHT_KILLS'] ?? 20);
const SEED = Number(process.env['SOURCELIGHT_SEED'] ?? 1);
const PATIENT = { timeout: 20_000 };
const NAMES = `<!doctype html><title>Names</title><p>Velvet Ant and Tropical Scorpius were named
  beside Lazarus Group, which stole $620 million from Ronin.</p>`;
const BUNDLED = ['Lazarus Group', 'Ronin'];

let stage: FeedStage;
let feeds: FeedServer;
let own: Page;

beforeAll(async () => {
  stage = await openFeedStage(NAMES);
  ({ feeds, own } = stage);
});
afterAll(() => stage.close());

const section = () => own.locator('.own-datasets');
const stored = () => own.evaluate(() => chrome.storage.local.get());
const askNow = () =>
  section()
    .getByRole('button', { name: /^Ask now/ })
    .click();

it('an address or a policy that a content script writes is never asked for', async () => {
  const page = await openPage(stage, 'dynamic.html', 2);
  feeds.answers.set('/evil.csv', text('name\nVelvet Ant\n'));
  feeds.answers.set('/good.csv', text('name\nVelvet Ant\n'));
  const evil = JSON.stringify(`${feeds.base}/evil.csv`);
  await inContentScript(
    stage,
    page,
    `(async () => {
      for (let i = 0; i < 20; i++) {
        await chrome.storage.local.set({
          policy: { managed: { addDatasets: [${evil}], replaceDatasets: [${evil}] }, changedAt: '' },
          settings: { datasets: [${evil}], datasetUpdates: true, n: i },
          guarded: String(i),
        });
      }
    })()`,
  );
  // What the reader adds comes after all that, and is asked for.
  await own.getByLabel('Or the https address of a dataset').fill(`${feeds.base}/good.csv`);
  await section().getByRole('button', { name: 'Add', exact: true }).click();
  await expect.poll(() => feeds.asked, PATIENT).toEqual(['/good.csv']);
  await section().getByText('Names: 1').waitFor(PATIENT);
  expect(JSON.stringify(await stored())).not.toContain('csv');
  await page.close();
});

describe('a dataset’s server', () => {
  const BOMB = gzipSync(Buffer.alloc(60_000_000, 'x'));
  const ZIP = Buffer.from('504b0304140000000800', 'hex');
  const says =
    (headers: Record<string, string>, body: Buffer | string): Answer =>
    (_request, response) => {
      response.writeHead(200, headers);
      response.write(body);
      setTimeout(() => response.destroy(), 100);
    };

  it.each<[string, Answer, RegExp]>([
    [
      'packs what would fill the memory',
      (_request, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(BOMB),
      /more than 50 MB/,
    ],
    ['sends a zip', text(ZIP), /packed|no text|JSON/i],
    [
      'ends before the length that it gave',
      says({ 'content-length': '900' }, 'name\nHa'),
      /not be reached/,
    ],
    [
      'says it is packed and is not',
      says({ 'content-encoding': 'gzip' }, 'name\nHalf\n'),
      /not be reached/,
    ],
  ])('that %s leaves the last good copy and says why', async (_how, answer, why) => {
    feeds.answers.set('/good.csv', answer);
    await askNow();
    await section().locator('.own-dataset', { hasText: why }).waitFor(PATIENT);
    expect(await section().innerText()).toContain('stays in use');
    const page = await openPage(stage, 'names.html', 3);
    expect(await marksOf(page)).toEqual(['Velvet Ant', ...BUNDLED]);
    await page.close();
  });
});

it('databases that the browser throws away take no bundled mark with them, and all can begin anew', async () => {
  const kill = await newKiller(stage, own);
  await kill();
  await own.evaluate(async () => {
    for (const { name } of await indexedDB.databases()) if (name) indexedDB.deleteDatabase(name);
  });
  const page = await openPage(stage, 'names.html', 2);
  await expect.poll(() => marksOf(page), PATIENT).toEqual(BUNDLED);
  await expect.poll(async () => Object.keys(await stored()), PATIENT).not.toContain('pageFilter');
  await own.reload();
  await own.getByText('None yet').first().waitFor();
  await page.close();
});

it(
  `a background stopped at ${KILLS} random moments loses no setting and leaves no stale mark`,
  async () => {
    const chance = new Chance(SEED);
    const kill = await newKiller(stage, own);
    const page = await openPage(stage, 'dynamic.html', 2);
    const chosen = { style: 'underline', openOnHover: true };
    const deeds: readonly [() => Promise<unknown>, ...(() => Promise<unknown>)[]] = [
      () => page.goto(`${stage.server.base}dynamic.html`),
      () => page.reload(),
      () => {
        chosen.style = chance.of(['underline', 'dotted', 'tint']);
        return own.getByLabel('How marks look').selectOption(chosen.style);
      },
      () => {
        chosen.openOnHover = !chosen.openOnHover;
        return own.getByLabel('Open the card').setChecked(chosen.openOnHover);
      },
      async () => page.mouse.move(chance.below(600), chance.below(400), { steps: 2 }),
    ];
    for (let i = 0; i < KILLS; i++) {
      const deed = chance.of(deeds)();
      await new Promise((done) => setTimeout(done, chance.below(150)));
      await Promise.all([deed, kill()]);
      // Now and then there is time to look.
      if (i % 10 === 9)
        await expect
          .poll(() => highlightsOf(page).then(shown), {
            ...PATIENT,
            message: `seed ${SEED}, kill ${i}`,
          })
          .toEqual({ [`sourcelight-${chosen.style}`]: 2 });
    }
    const { settings, errors = [] } = await stored();
    expect(settings).toMatchObject(chosen);
    const faults = (errors as { kind: string }[]).filter(({ kind }) => kind === 'broken');
    expect(faults).toEqual([]);
    const before = await highlightsOf(page);
    await kill();
    expect(await highlightsOf(page)).toEqual(before);
    await page.close();
  },
  60_000 + KILLS * 3000,
);

/** Without what shows the mention looked at, and what shows nothing. */
function shown(all: Record<string, number>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(all).filter(([name, size]) => size > 0 && !name.endsWith('active')),
  );
}

it('nonsense in all that is stored is said and mended, and pages are marked as by default', async () => {
  await own.evaluate(async (all) => {
    await chrome.storage.local.set(Object.fromEntries(all.map((key) => [key, 'nonsense'])));
    await chrome.storage.session.set({ counts: 'nonsense' });
  }, Object.values(keys));
  const page = await openPage(stage, 'names.html', 2);
  expect(await marksOf(page)).toEqual(BUNDLED);
  await own.reload();
  await own.getByText('Stored settings were unreadable; defaults are used.').waitFor();
  await own.getByLabel('How marks look').selectOption('tint');
  await expect.poll(() => marksOf(page, 'tint'), PATIENT).toEqual(BUNDLED);
  await own.getByText('Stored settings were unreadable').waitFor({ state: 'detached' });
  await page.close();
});

it('a change that finds no room is said, and what was chosen before stays', async () => {
  await own.evaluate(() => {
    chrome.storage.local.set = () => Promise.reject(new Error('QUOTA_BYTES quota exceeded'));
  });
  await own.getByLabel('How marks look').selectOption('dotted');
  await own.getByText('Your change could not be saved: the browser has no room left').waitFor();
  await expect.poll(() => own.getByLabel('How marks look').inputValue()).toBe('tint');
  await look('options-full', own, false);
  await own.reload();
  expect(await own.getByLabel('How marks look').inputValue()).toBe('tint');
});

it('a wrong mark that cannot be kept is said in its card', async () => {
  const [worker] = stage.context.serviceWorkers();
  await worker?.evaluate(() => {
    chrome.storage.local.set = () => Promise.reject(new Error('IO error'));
  });
  const page = await openPage(stage, 'names.html', 0);
  await expect.poll(() => marksOf(page, 'tint'), PATIENT).toEqual(BUNDLED);
  await page.bringToFront();
  const card = await CardProbe.of(page, stage);
  const { x, y } = await pointOf(page, 'Ronin');
  await page.mouse.move(x, y, { steps: 3 });
  await card.waitFor('Marked because');
  await card.click('Not this');
  await card.waitFor('could not be saved');
  await page.close();
  await (await newKiller(stage, own))();
});

describe('an extension that goes from under an open page', () => {
  const deeds: readonly [how: string, deed: () => Promise<void>][] = [
    ['switched off', () => setEnabled(stage, false)],
    ['uninstalled', () => uninstall(stage)],
  ];

  it.each(deeds)('%s leaves no mark, no element and no error', async (_how, deed) => {
    await setEnabled(stage, true);
    const page = await openPage(stage, 'names.html', 0);
    await expect.poll(() => highlightsOf(page).then(shown), PATIENT).not.toEqual({});
    const card = await CardProbe.of(page, stage);
    const { x, y } = await pointOf(page, 'Ronin');
    await page.bringToFront();
    await page.mouse.move(x, y, { steps: 3 });
    await card.waitFor('Marked because');
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', ({ message }) => said.push(message));
    await deed();
    await page.bringToFront();
    await expect.poll(() => highlightsOf(page), PATIENT).toEqual({});
    await page.mouse.move(x + 30, y + 5, { steps: 3 });
    await page.mouse.dblclick(x, y);
    for (const key of ['Escape', 'Enter', 'Alt+Shift+N']) await page.keyboard.press(key);
    // New text, a new page without a load, and time for all that waits for a quiet moment.
    await page.evaluate(() => {
      document.body.append('Kimsuky, once more.');
      history.pushState(null, '', '#/elsewhere');
    });
    await page.waitForTimeout(2500);
    expect(await highlightsOf(page)).toEqual({});
    expect(await page.evaluate(() => document.documentElement.children.length)).toBe(2);
    expect(said).toEqual([]);
    await page.close();
  });
});
