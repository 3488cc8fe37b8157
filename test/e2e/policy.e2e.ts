import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FeedServer, serveFeeds, text } from './feedServer';
import { ageFeeds } from './feedStage';
import { marksOf } from './harness';
import { look } from './look';
import { ManagedStage, whyNotManaged } from './managedStage';

const obstacle = whyNotManaged();
if (obstacle) process.stderr.write(`The stories of managed browsers are skipped: ${obstacle}.\n`);

/** The browser tells of a changed policy after five seconds, on a quiet machine. */
const TOLD = { timeout: 25_000 };

const MANAGED = {
  organisationName: 'Example Corporation',
  organisationContact: 'help@example.com',
  lockStyle: 'tint',
  defaultTheme: 'page',
  addBlockedSites: ['*://*.example.com/hr/*', 'not a site'],
  lockDensity: 'pink',
  lockBadge: 'yes',
  exports: false,
  sidePanel: false,
};

describe.skipIf(obstacle !== null)('in a managed browser', { timeout: 60_000 }, () => {
  let stage: ManagedStage;
  let feeds: FeedServer;
  let managed: Record<string, unknown>;
  let article: Page;
  let options: Page;
  /** The version whose options page opens; none while the extension is being exchanged. */
  const version = async (): Promise<string | null> => {
    const page = await stage.page('options.html').catch(() => null);
    const found = await page
      ?.evaluate(() => chrome.runtime.getManifest().version)
      .catch(() => null);
    await page?.close();
    return found ?? null;
  };
  const marks = (style: string) => marksOf(article, style).then((all) => all.length);

  beforeAll(async () => {
    feeds = await serveFeeds();
    feeds.answers.set('/list.csv', text('name\nVelvet Ant\n', '"v1"'));
    managed = { ...MANAGED, addDatasets: [`${feeds.base}/list.csv`] };
    stage = new ManagedStage();
    await stage.open();
    stage.offer('1.0.0');
    stage.manage();
    await stage.start();
    await stage.worker();
  });
  afterAll(async () => {
    await stage?.close();
    feeds?.close();
  });

  it('an extension installed by an administrator works, without a welcome page', async () => {
    article = await stage.page('dynamic.html');
    await expect.poll(() => marks('underline'), TOLD).toBe(2);
    const urls = article
      .context()
      .pages()
      .map((page) => page.url());
    expect(urls.filter((url) => url.includes('welcome'))).toEqual([]);
  });

  it('users have their own settings', async () => {
    options = await stage.page('options.html');
    await options.getByLabel('How marks look').selectOption('dotted');
    await expect.poll(() => marks('dotted'), TOLD).toBe(2);
    await options.getByText('Managed by').waitFor({ state: 'detached' });
  });

  it('a policy is in force in seconds, without a restart or a reload', async () => {
    stage.manage(managed);
    await expect.poll(() => marks('tint'), TOLD).toBe(2);
    expect(await marks('dotted')).toBe(0);
  });

  it('a dataset that it names is fetched, its names are marked, and the alarm brings newer ones', async () => {
    await article.evaluate(() => document.body.append('Velvet Ant, or Tropical Scorpius'));
    await expect.poll(() => marksOf(article, 'tint'), TOLD).toContain('Velvet Ant');
    feeds.answers.set('/list.csv', text('name\nTropical Scorpius\n', '"v2"'));
    await options.evaluate(ageFeeds);
    // A packed extension cannot have an alarm that rings within half a minute.
    await (await stage.worker()).evaluate(() => {
      chrome.alarms.onAlarm.dispatch({ name: 'own-datasets' });
    });
    await expect.poll(() => marksOf(article, 'tint'), TOLD).toContain('Tropical Scorpius');
    expect(await marksOf(article, 'tint')).not.toContain('Velvet Ant');
    expect(feeds.asked).toEqual(['/list.csv', '/list.csv "v1"']);
  });

  it('what it locks is shown and cannot be changed; what it adds stands beside the user’s', async () => {
    const style = options.getByLabel('How marks look');
    await expect.poll(() => style.isDisabled(), TOLD).toBe(true);
    expect(await style.inputValue()).toBe('tint');
    await options.getByText('Managed by Example Corporation · help@example.com').waitFor();
    const blocked = options.getByRole('group', { name: 'Sites where nothing is marked' });
    await blocked.getByLabel('Site to add').fill('mine.example');
    await blocked.getByRole('button', { name: 'Add' }).click();
    await blocked.getByRole('button', { name: 'Remove mine.example' }).waitFor();
    expect(await blocked.getByRole('button', { name: /Remove/ }).count()).toBe(1);
    expect(await options.getByLabel('Theme of the card').inputValue()).toBe('page');
    await look('options-managed', options);
  });

  it('the diagnosis names each value’s origin and each entry that could not be used', async () => {
    const diagnosis = await stage.page('diagnosis.html');
    await diagnosis.getByText('Confirmed by the browser just now').waitFor(TOLD);
    const row = (key: string) =>
      diagnosis
        .getByRole('row')
        .filter({ has: diagnosis.locator('code', { hasText: new RegExp(`^${key}$`) }) });
    await expect.poll(() => row('style').innerText()).toMatch(/tint\s+organisation$/i);
    expect(await row('theme').innerText()).toMatch(/own\s+organisation’s default$/);
    expect(await row('enabled').innerText()).toMatch(/on\s+standard$/);
    const problems = await diagnosis.locator('.problems li').allInnerTexts();
    // The wrong type never comes: Chromium drops it and says so on its own page of policies.
    expect(problems.sort()).toEqual([
      'addBlockedSites: the entry “not a site” cannot be used.',
      'lockDensity: the value cannot be used.',
    ]);
    await look('diagnosis', diagnosis);
    await diagnosis.close();
  });

  it('exports are not offered where they are forbidden', async () => {
    const explorer = await stage.page('explorer.html');
    await explorer.getByRole('table').waitFor();
    expect(await explorer.locator('details.export').count()).toBe(0);
    await explorer.close();
  });

  it('a side panel that is forbidden cannot be opened, and says why where it stands open', async () => {
    const worker = await stage.worker();
    const { enabled } = await worker.evaluate(() => chrome.sidePanel.getOptions({}));
    expect(enabled).toBe(false);
    const panel = await stage.page('sidepanel.html');
    await panel.getByText('Your organisation has switched the side panel off').waitFor();
    await panel.close();
  });

  it('the policy of the last time is in force until the browser, started again, tells a new one', async () => {
    await stage.stop();
    stage.manage({ ...managed, lockStyle: 'underline' });
    await stage.start();
    article = await stage.page('dynamic.html');
    // How long the browser is silent is its own affair; in the meantime the user's own style must not show.
    const first = await article.waitForFunction(() =>
      ['dotted', 'tint', 'underline'].find(
        (style) => CSS.highlights.get(`sourcelight-${style}`)?.size,
      ),
    );
    expect(['tint', 'underline']).toContain(await first.jsonValue());
    await expect.poll(() => marks('underline'), TOLD).toBe(2);
  });

  it('an update keeps what the user chose and leaves one set of marks on the open page', async () => {
    stage.offer('1.0.1');
    const worker = await stage.worker();
    const { status } = await worker.evaluate(async () => {
      const ready = new Promise<void>((done) => {
        chrome.runtime.onUpdateAvailable.addListener(() => done());
      });
      const check = await chrome.runtime.requestUpdateCheck();
      if (check.status === 'update_available') await ready;
      return check;
    });
    expect(status).toBe('update_available');
    await worker.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
    await expect.poll(version, TOLD).toBe('1.0.1');
    options = await stage.page('options.html');
    await expect.poll(() => marks('underline'), TOLD).toBe(2);
    const names = await article.evaluate(() => [...CSS.highlights.keys()]);
    expect(names.filter((name) => /-(?:tint|dotted)$/.test(name))).toEqual([]);
    expect(await article.evaluate(() => document.documentElement.children.length)).toBe(2);
    await options.getByRole('button', { name: 'Remove mine.example' }).waitFor();
  });

  it('a policy that goes takes its dataset with it and gives the user’s settings back', async () => {
    const databases = () =>
      options.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
    expect(await databases()).toContain('datasets');
    stage.manage();
    await expect.poll(() => marks('dotted'), TOLD).toBe(2);
    await expect.poll(databases, TOLD).not.toContain('datasets');
    const style = options.getByLabel('How marks look');
    await expect.poll(() => style.isEnabled(), TOLD).toBe(true);
    const blocked = options.getByRole('group', { name: 'Sites where nothing is marked' });
    expect(await blocked.locator('li').allInnerTexts()).toEqual([
      expect.stringMatching(/^mine\.example/),
    ]);
    await options.getByText('Managed by').waitFor({ state: 'detached' });
  });
});
