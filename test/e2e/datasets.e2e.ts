import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { newKiller } from './faultTools';
import { type FeedServer, newSigner, text } from './feedServer';
import { ageFeeds, type FeedStage, openFeedStage, ringFeedAlarm, stateOf } from './feedStage';
import { CardProbe, marksOf, openPage, pointOf, waitForMarks } from './harness';
import { look, picture } from './look';

const FIXTURES = resolve(import.meta.dirname, '../fixtures/imports');
const CLUSTER = gunzipSync(readFileSync(join(FIXTURES, 'threat-actor.json.gz')));

const ARTICLE = `<!doctype html><title>Names</title><main>
  <p>Researchers tied the intrusion to MuddyWater and to Tropical Scorpius.</p>
  <p>Lazarus Group, which stole $620 million from Ronin, was not involved.</p>
  <p>Velvet Ant is an insect.</p></main>`;

let stage: FeedStage;
let feeds: FeedServer;
let own: Page;
let page: Page;

beforeAll(async () => {
  stage = await openFeedStage(ARTICLE);
  ({ feeds, own } = stage);
  page = await openPage(stage, 'names.html');
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail')
    process.stderr.write(`${JSON.stringify(await stateOf(stage), null, 1)}\n`);
});
afterAll(() => stage.close());

const section = () => own.locator('.own-datasets');

async function choose(name: string, body: Buffer | string): Promise<void> {
  await own.locator('input[type=file]').setInputFiles({
    name,
    mimeType: 'application/json',
    buffer: Buffer.from(body),
  });
}

async function stored(): Promise<{ keys: string[]; databases: string[] }> {
  return own.evaluate(async () => ({
    keys: Object.keys(await chrome.storage.local.get()).sort(),
    databases: (await indexedDB.databases()).map(({ name }) => name ?? ''),
  }));
}

async function until(marks: string[]): Promise<void> {
  await expect.poll(() => marksOf(page), { timeout: 15_000 }).toEqual(marks);
}

const BUNDLED = ['Lazarus Group', 'Ronin'];

describe('a file of names', { timeout: 90_000 }, () => {
  it('changes nothing until it is there: nothing is stored, scheduled or asked for', async () => {
    await until(BUNDLED);
    expect((await stored()).databases).toEqual([]);
    expect(await own.evaluate(() => chrome.alarms.getAll())).toEqual([]);
    await own.getByText('None yet').first().waitFor();
  });

  it('that is broken is refused with every fault, and nothing is taken in', async () => {
    await choose('broken.csv', 'name,type\nA Group,spy\n,actor\n');
    await own.getByText('Nothing was taken in from broken.csv').waitFor();
    expect(await section().locator('.import-problems').innerText()).toMatch(
      /line 2: type: “spy” is none of[\s\S]*line 3: name: is empty/,
    );
    await look('datasets-refused', own);
    await section().getByRole('button', { name: 'Close' }).click();
    expect((await stored()).databases).toEqual([]);
  });

  it('is shown before it is taken in', async () => {
    await choose('threat-actor.json', CLUSTER);
    await own.getByText('What threat-actor.json holds').waitFor();
    const preview = await section().locator('.import-preview').innerText();
    expect(preview).toContain('MISP galaxy');
    expect(preview).toContain('1,041');
    expect(preview).toContain('Links that are not https: 105');
    await look('datasets-preview', own);
  });

  it('is marked on open pages at once, and the bundled ones stay', async () => {
    await own.getByLabel('Name of the dataset').fill('MISP threat actors');
    await own.getByRole('button', { name: 'Take it in' }).click();
    await own.getByText('MISP threat actors was taken in').waitFor({ timeout: 20_000 });
    await until(['MuddyWater', 'Tropical Scorpius', ...BUNDLED]);
    await look('datasets-listed', own);
  });

  it('speaks in cards under its own name, beside what the bundled dataset says', async () => {
    await page.bringToFront();
    const probe = await CardProbe.of(page, stage);
    const { x, y } = await pointOf(page, 'MuddyWater');
    await page.mouse.move(x, y);
    const card = await probe.waitFor('MISP threat actors');
    expect(card).toContain('Country');
    expect(card).toContain('Iran');
    expect(card).toContain('Described at');
    await picture('datasets-card', page);
    await page.mouse.move(2, 2);
    await probe.waitFor(null);
    const lazarus = await pointOf(page, 'Lazarus Group');
    await page.mouse.move(lazarus.x, lazarus.y);
    const both = await probe.waitFor('The same name in other datasets');
    expect(both).toContain('MISP threat actors');
    await picture('datasets-card-both', page);
    await page.mouse.move(2, 2);
    await probe.waitFor(null);
  });

  it('is found in the popup and in the explorer, with its name beside it', async () => {
    const popup = await stage.context.newPage();
    await popup.goto(`chrome-extension://${stage.id}/popup.html`);
    await popup.getByRole('combobox', { name: 'Search the dataset' }).fill('MuddyWater');
    await popup.getByRole('option').first().waitFor();
    expect(await popup.getByRole('option').first().innerText()).toContain('MISP threat actors');
    await popup.goto(`chrome-extension://${stage.id}/explorer.html?q=MuddyWater`);
    await popup.getByRole('button', { name: 'MuddyWater', exact: true }).first().waitFor();
    await popup.getByText('MISP threat actors').first().waitFor();
    await look('datasets-explorer', popup, false);
    await popup.close();
  });

  it('is chosen, or left out, in the explorer by a filter that its address keeps', async () => {
    const explorer = await stage.context.newPage();
    await explorer.goto(`chrome-extension://${stage.id}/explorer.html?kind=actor`);
    const dataset = explorer.getByRole('group', { name: 'Dataset' });
    const added = dataset.getByRole('checkbox', { name: /^MISP threat actors/ });
    const bundled = dataset.getByRole('checkbox', { name: /^Sourcelight’s own/ });
    const tags = explorer.locator('.sortable tbody .tag');
    const exported = explorer.getByText('Cite and export');
    await added.check();
    await expect.poll(() => tags.count()).toBe(50);
    expect(new URL(explorer.url()).search).toBe('?kind=actor&dataset=misp-threat-actors');
    // Its terms are its owner's.
    expect(await exported.count()).toBe(0);
    await explorer.reload();
    await expect.poll(() => added.isChecked()).toBe(true);
    await added.uncheck();
    await bundled.check();
    await explorer.getByText('Lazarus Group').first().waitFor();
    expect(await tags.count()).toBe(0);
    expect(await exported.count()).toBe(1);
    await explorer.close();
  });

  it('goes without a trace, and comes back by one click', async () => {
    await own.bringToFront();
    await own.getByRole('button', { name: 'Remove MISP threat actors' }).click();
    await own.getByText('MISP threat actors was removed').waitFor();
    await until(BUNDLED);
    const { keys, databases } = await stored();
    expect(databases).toEqual([]);
    expect(keys).not.toContain('pageFilter');
    expect(keys).not.toContain('ownDatasets');
    await own.getByRole('button', { name: 'Undo' }).click();
    await until(['MuddyWater', 'Tropical Scorpius', ...BUNDLED]);
    await own.getByRole('button', { name: 'Remove MISP threat actors' }).click();
    await until(BUNDLED);
  });
});

describe('an address', { timeout: 90_000 }, () => {
  const LIST = 'name,country\nVelvet Ant,Nowhere\n';
  const OTHER = 'name\nTropical Scorpius\n';

  async function add(path: string, key = ''): Promise<void> {
    await own.getByLabel('Or the https address of a dataset').fill(`${feeds.base}${path}`);
    await own.getByLabel('Ed25519 key, if it is signed').fill(key);
    await section().getByRole('button', { name: 'Add', exact: true }).click();
  }
  const ask = () =>
    section()
      .getByRole('button', { name: /^Ask now/ })
      .click();
  const removeAll = async () => {
    for (const button of await section()
      .getByRole('button', { name: /^Remove / })
      .all())
      await button.click();
    await until(BUNDLED);
  };

  it('that is none is not taken', async () => {
    await own.getByLabel('Or the https address of a dataset').fill('http://a.example/list.json');
    await section().getByRole('button', { name: 'Add', exact: true }).click();
    await own.getByText('That is no https address').waitFor();
    await add('/list.csv', 'abc');
    await own.getByText('That is no key').waitFor();
    expect(feeds.asked).toEqual([]);
  });

  it('is fetched when it is added, and its names are marked', async () => {
    feeds.answers.set('/list.csv', text(LIST, '"v1"'));
    await add('/list.csv');
    await until([...BUNDLED, 'Velvet Ant']);
    expect(feeds.asked).toEqual(['/list.csv']);
    expect(await own.evaluate(() => chrome.alarms.getAll())).toMatchObject([
      { name: 'own-datasets', periodInMinutes: 60 },
    ]);
  });

  it('is asked again with the tag of what is there, and not read twice', async () => {
    await ask();
    await expect.poll(() => feeds.asked.at(-1)).toBe('/list.csv "v1"');
    await until([...BUNDLED, 'Velvet Ant']);
  });

  it('is asked again when the alarm rings, which wakes a background that was stopped', async () => {
    const before = feeds.asked.length;
    await (await newKiller(stage, own))();
    await own.evaluate(ageFeeds);
    await own.evaluate(ringFeedAlarm);
    await expect.poll(() => feeds.asked.slice(before)).toEqual(['/list.csv "v1"']);
  });

  it('that brings something broken, half or too much leaves the last good copy and says why', async () => {
    const cases: [answer: Parameters<typeof feeds.answers.set>[1], says: RegExp][] = [
      [text('{"type":"bundle"', '"v2"'), /line 1: is no JSON/],
      [
        (_request, response) => {
          response.writeHead(200, { 'content-length': '1000' }).write('name\nHalf');
          setTimeout(() => response.destroy(), 50);
        },
        /could not be reached/,
      ],
      [
        (_request, response) => {
          // A length that is not the truth.
          response.writeHead(200, { 'transfer-encoding': 'chunked' });
          const part = Buffer.alloc(4_000_000, 'x');
          const more = (): void => {
            if (!response.destroyed) response.write(part, more);
          };
          more();
        },
        /more than 50 MB/,
      ],
      [(_request, response) => response.writeHead(503).end(), /error 503/],
      [
        (_request, response) =>
          response.writeHead(302, { location: `${stage.server.base}names.html` }).end(),
        /leads to another one/,
      ],
    ];
    for (const [answer, says] of cases) {
      feeds.answers.set('/list.csv', answer);
      await ask();
      await section().locator('.own-dataset', { hasText: says }).waitFor({ timeout: 20_000 });
      expect(await section().innerText()).toContain('stays in use');
    }
    await until([...BUNDLED, 'Velvet Ant']);
    await look('datasets-trouble', own);
  });

  it('is replaced whole by a newer version', async () => {
    feeds.answers.set('/list.csv', text(OTHER, '"v3"'));
    await ask();
    await until(['Tropical Scorpius', ...BUNDLED]);
    await removeAll();
    expect(await own.evaluate(() => chrome.alarms.getAll())).toEqual([]);
  });

  it('with a key is believed only as its owner signed it, raw or in base64', async () => {
    const signer = newSigner();
    feeds.answers.set('/signed.csv', text(LIST));
    feeds.answers.set('/signed.csv.sig', text(newSigner().sign(LIST)));
    await add('/signed.csv', signer.publicKey);
    await own.getByText('The signature does not fit the key').waitFor();
    feeds.answers.delete('/signed.csv.sig');
    await ask();
    await own.getByText('There is no signature').waitFor();
    await until(BUNDLED);
    feeds.answers.set('/signed.csv.sig', text(signer.sign(LIST)));
    await ask();
    await until([...BUNDLED, 'Velvet Ant']);
    feeds.answers.set('/signed.csv', text(OTHER));
    await ask();
    await own.getByText('The signature does not fit the key').waitFor();
    await until([...BUNDLED, 'Velvet Ant']);
    feeds.answers.set('/signed.csv.sig', text(signer.sign(OTHER).toString('base64')));
    await ask();
    await until(['Tropical Scorpius', ...BUNDLED]);
    await removeAll();
  });
});

it('marks stay with pages that are opened later', async () => {
  await choose('list.csv', 'name\nVelvet Ant\n');
  await own.getByRole('button', { name: 'Take it in' }).click();
  const later = await openPage(stage, 'names.html');
  await waitForMarks(later, 3);
  expect(await marksOf(later)).toEqual([...BUNDLED, 'Velvet Ant']);
  await later.close();
});

it('what is taken in is told by the diagnosis', async () => {
  await own.goto(`chrome-extension://${stage.id}/diagnosis.html`);
  await own.locator('.own-datasets').getByText('From list.csv').waitFor();
  await look('datasets-diagnosis', own);
});
