import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Chance } from '../../utils/build/bench/chance';
import { csvOf, manyNames } from '../../utils/build/bench/manyNames';
import { newKiller } from './faultTools';
import { marksOf, openStage, type Stage } from './harness';

/** `SOURCELIGHT_SEED=7` draws other names. */
const SEED = Number(process.env['SOURCELIGHT_SEED'] ?? 1);
const PATIENT = { timeout: 60_000 };

const chance = new Chance(SEED);
const GROUPS = manyNames(25_000, chance);
/** Some of the first, some of the last, some from between, each with one of its spellings. */
const NAMED = [0, 1, 2, 3, ...Array.from({ length: 12 }, () => chance.below(24_992) + 4)]
  .concat([24_996, 24_997, 24_998, 24_999])
  .map((at, kind) => GROUPS[at]?.[kind % 4] ?? '');

const PAGE = `<!doctype html><html lang="en"><title>Names</title>
  ${NAMED.map((name) => `<p>Hackers of the threat actor ${name} broke in.</p>`).join('\n')}
  <p>UNC1 and APT-C-1 are on no list, and neither is a crimson badge.</p></html>`;

let stage: Stage;
let own: Page;
const took: string[] = [];

beforeAll(async () => {
  stage = await openStage({ pages: new Map([['names.html', PAGE]]) });
  own = await stage.context.newPage();
  await own.goto(`chrome-extension://${stage.id}/options.html`);
});
afterAll(async () => {
  await stage?.close();
  process.stderr.write(`100,000 names, seed ${SEED}: ${took.join(', ')}\n`);
});

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const answer = await work();
  took.push(`${what} ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return answer;
}

async function marks(): Promise<string[]> {
  const page = await stage.context.newPage();
  await page.goto(`${stage.server.base}names.html`);
  await expect.poll(() => marksOf(page).then((all) => all.length), PATIENT).toBe(NAMED.length);
  const found = await marksOf(page);
  await page.close();
  return found;
}

it('a table of 100,000 names is read, shown and taken in', { timeout: 120_000 }, async () => {
  const csv = csvOf(GROUPS);
  expect(new Set(GROUPS.flat()).size).toBe(100_000);
  await timed(`read (${(csv.length / 1e6).toFixed(1)} MB)`, async () => {
    await own
      .locator('input[type=file]')
      .setInputFiles({ name: 'many.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
    await own.getByText('What many.csv holds').waitFor(PATIENT);
  });
  expect(await own.locator('.import-preview').innerText()).toContain('100,000');
  await timed('taken in', async () => {
    await own.getByRole('button', { name: 'Take it in' }).click();
    await own.getByText('was taken in').waitFor(PATIENT);
  });
});

it('each is marked on pages, wherever it stands in the table, and nothing else is', async () => {
  expect(await timed('first page marked', marks)).toEqual(NAMED);
  expect(await timed('next page marked', marks)).toEqual(NAMED);
});

it('they are marked again when the background was stopped', async () => {
  await (await newKiller(stage, own))();
  expect(await timed('page marked by a background that wakes', marks)).toEqual(NAMED);
});

it('they are found as one types', async () => {
  const popup = await stage.context.newPage();
  await popup.goto(`chrome-extension://${stage.id}/popup.html`);
  const [, number = ''] = GROUPS[12_345] ?? [];
  await timed('found in the popup', async () => {
    await popup.getByRole('combobox', { name: 'Search the dataset' }).fill(number);
    await popup.getByRole('option', { name: number }).first().waitFor(PATIENT);
  });
  await popup.close();
});
