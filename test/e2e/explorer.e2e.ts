import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Stage } from './harness';
import { look, violations } from './look';

let stage: Stage;
let page: Page;

beforeAll(async () => {
  stage = await openStage();
  page = await stage.context.newPage();
  await page.setViewportSize({ width: 1280, height: 900 });
});
afterAll(() => stage.close());

async function open(query = ''): Promise<void> {
  await page.goto(`chrome-extension://${stage.id}/explorer.html${query}`);
  await page.getByRole('navigation').waitFor();
}

const cell = (row: number, column: number) =>
  page.locator('.sortable tbody tr').nth(row).locator('td').nth(column);

describe('the explorer', () => {
  it('searches all names and opens the card beside them, at an address of its own', async () => {
    await open();
    await page.getByLabel('Search the dataset').fill('lazarus gro');
    await page.getByRole('button', { name: 'Lazarus Group', exact: true }).click();
    await page.getByRole('heading', { name: 'Lazarus Group' }).waitFor();
    expect(page.url()).toMatch(/\?q=lazarus\+gro&entity=lazarus-group$/);
    await page.reload();
    await page.getByRole('heading', { name: 'Lazarus Group' }).waitFor();
    expect(await page.getByLabel('Search the dataset').inputValue()).toBe('lazarus gro');
    await look('explorer-names', page, false);
  });

  it('filters by kind, year and actor, sorts by amount, and goes back step by step', async () => {
    await open();
    await page.getByRole('checkbox', { name: /^Incident/ }).check();
    await page.getByRole('checkbox', { name: /^2022/ }).check();
    await page.getByRole('columnheader', { name: 'Amount' }).getByRole('button').click();
    await page.getByRole('columnheader', { name: 'Amount' }).getByRole('button').click();
    expect(await cell(0, 0).textContent()).toBe('Ronin bridge theft');
    expect(await cell(0, 4).textContent()).toContain('Lazarus Group');
    await page.goBack();
    await page.goBack();
    await page.goBack();
    expect(await page.getByRole('checkbox', { name: /^Incident/ }).isChecked()).toBe(true);
    expect(await page.getByRole('checkbox', { name: /^2022/ }).isChecked()).toBe(false);
    await page.goForward();
    expect(await page.getByRole('checkbox', { name: /^2022/ }).isChecked()).toBe(true);
  });

  it('lists figures, each with publisher, date and link', async () => {
    await open('?view=figures&q=ronin&sort=-amount');
    const links = page.locator('.sortable tbody tr').first().locator('a');
    await links.first().waitFor();
    expect(await links.first().getAttribute('href')).toMatch(/^https:/);
    await look('explorer-figures', page, false);
  });

  it('grows its list on demand', async () => {
    await open('?view=figures');
    const rows = page.locator('.sortable tbody tr');
    await page.getByText(/50 of/).waitFor();
    // They come a few in each frame.
    await rows.nth(49).waitFor();
    expect(await rows.count()).toBe(50);
    await page.getByRole('button', { name: 'Show more' }).click();
    await rows.nth(99).waitFor();
    expect(await rows.count()).toBe(100);
  });

  it('says so when nothing fits, and clears the filters', async () => {
    await open('?q=qqqqqq');
    await page.getByRole('button', { name: 'Clear all filters' }).click();
    await page.getByText(/50 of \d+ rows/).waitFor();
  });

  it('draws incidents by date and size, with a text and a table', async () => {
    await open('?view=timeline&kind=incident');
    const picture = page.getByRole('img', {
      name: /incidents by date and dollars stolen, from 2014 to 2026/,
    });
    await picture.waitFor();
    expect(await picture.locator('circle').count()).toBeGreaterThan(100);
    await look('explorer-timeline', page, false);
    await page.getByText('As a table').click();
    await page.getByRole('button', { name: 'Bybit theft' }).click();
    await page.getByRole('heading', { name: 'Bybit theft' }).waitFor();
  });

  it('draws totals by publisher and vintage, the largest thefts, and who is blamed', async () => {
    await open('?view=charts');
    await page
      .getByRole('img', {
        name: /^Cryptocurrency stolen by North Korea, totals: Stolen\. From 2016/,
      })
      .waitFor();
    await page.getByRole('img', { name: /^Who is blamed/ }).waitFor();
    await page.getByText('Among the largest thefts').waitFor();
    await look('explorer-charts', page, false);
  });

  it('compares publishers and vintages of one measure', async () => {
    await open('?view=compare&series=chainalysis-dprk-value-latest');
    const row = page.getByRole('row', { name: /TRM Labs.*\$850 million/ });
    await row.waitFor();
    expect(await row.textContent()).toContain('$50 million more (6%)');
    await look('explorer-compare', page, false);
  });

  it('exports what it lists as a file of the chosen format, and says whom it serves', async () => {
    await open('?view=figures&q=ronin');
    await page.getByText('Cite and export').first().click();
    await page.getByText('For spreadsheets, R and pandas').waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save file' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('sourcelight-csv.csv');
    const text = readFileSync(await file.path(), 'utf8');
    expect(text.split('\n')[0]).toContain('publisher');
    expect(text).toContain('fbi-ronin');
    await page.getByLabel('Format').selectOption('stix');
    await page.getByText('For threat intelligence platforms').waitFor();
  });

  it('in a narrow window is read from top to bottom, without axe finding anything', async () => {
    await page.setViewportSize({ width: 400, height: 800 });
    await open('?q=bybit&entity=bybit-2025');
    await page.getByRole('heading', { name: 'Bybit theft' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.screenshot({ path: 'out/screens/explorer-narrow.png' });
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  it('prints its rows and not its controls', async () => {
    await open('?kind=incident&sort=-amount');
    await cell(0, 0).waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.filters').isVisible()).toBe(false);
    expect(await cell(0, 0).isVisible()).toBe(true);
    await page.emulateMedia({ media: null });
  });
});

it('nothing of this asked anything of the network', () => {
  expect(stage.strangers).toEqual([]);
});
