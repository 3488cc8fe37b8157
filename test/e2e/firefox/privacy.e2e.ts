import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFirefox } from '../../../utils/build/run/findFirefox';
import { allStored, type DayProxy, dayPages, MARKER, openDayProxy } from '../readingDay';
import {
  cardOf,
  type FirefoxStage,
  ID,
  inOwnPage,
  install,
  marksOf,
  openFirefoxStage,
  ownUrl,
  pointAt,
  visit,
} from './stage';

const PAGES = dayPages();
const ARTICLE = [...PAGES.keys()].find((url) => url.includes('article')) ?? '';
const WAIT = { timeout: 30_000, interval: 100 };

describe.skipIf(findFirefox() === null)('a day’s reading in Firefox', () => {
  let stage: FirefoxStage;
  let proxy: DayProxy;

  beforeAll(async () => {
    proxy = await openDayProxy(PAGES);
    const through = (kind: string) => ({
      [`network.proxy.${kind}`]: '127.0.0.1',
      [`network.proxy.${kind}_port`]: proxy.port,
    });
    stage = await openFirefoxStage({
      prefs: { 'network.proxy.type': 1, ...through('http'), ...through('ssl') },
    });
    await listen();
    await install(stage);
  });
  afterAll(async () => {
    await stage.close();
    proxy.close();
  });

  /** Firefox itself says of each request in whose name it is made. */
  const listen = () =>
    stage.marionette.inBrowser(
      `win.sourcelightAsked = [];
       Services.obs.addObserver((channel) => {
         channel.QueryInterface(Ci.nsIHttpChannel);
         const { triggeringPrincipal: by, loadingPrincipal: inside } = channel.loadInfo;
         const isOurs = [by, inside].some((one) => one?.addonId === args[0]);
         win.sourcelightAsked.push((isOurs ? 'ours ' : 'theirs ') + channel.URI.spec);
       }, 'http-on-opening-request');`,
      ID,
    );
  const asked = () => stage.marionette.inBrowser<string[]>('return win.sourcelightAsked;');

  it('asks for the pages that are read, and each once', async () => {
    for (const url of PAGES.keys()) await visit(stage, url);
    const pages = proxy.read.filter((url) => PAGES.has(url));
    expect(pages.sort()).toEqual([...PAGES.keys()].sort());
  });

  it('asks for nothing by cards, search, explorer, options and side panel', async () => {
    await visit(stage, ARTICLE);
    await expect.poll(async () => (await marksOf(stage)).length, WAIT).toBeGreaterThan(30);
    await pointAt(stage, 'Lazarus Group');
    await expect.poll(async () => (await cardOf(stage))?.text, WAIT).toContain('Marked because');
    const found = async (path: string, selector: string) => {
      await visit(stage, ownUrl(path));
      const count = () =>
        inOwnPage(stage, (wanted: string) => document.querySelectorAll(wanted).length, selector);
      await expect.poll(count, WAIT).toBeGreaterThan(0);
    };
    await found('popup.html', 'input');
    await found('explorer.html?q=bybit', 'table tr');
    for (const path of ['options.html', 'sidepanel.html', 'diagnosis.html'])
      await found(path, 'main');
    const all = await asked();
    expect(all.filter((line) => line.startsWith('theirs ')).length).toBeGreaterThanOrEqual(
      PAGES.size,
    );
    expect(all.filter((line) => line.startsWith('ours '))).toEqual([]);
  });

  it('is heard when it does ask, as for a dataset whose address is added', async () => {
    await visit(stage, ownUrl('options.html'));
    await inOwnPage(stage, () =>
      fetch('https://lists.example/a.json')
        .catch(() => null)
        .then(() => null),
    );
    expect((await asked()).filter((line) => line.startsWith('ours '))).toEqual([
      'ours https://lists.example/a.json',
    ]);
  });

  it('leaves no address, title or text of a page in anything that is stored', async () => {
    const stored = await inOwnPage(stage, allStored);
    expect(Object.keys(stored)).toEqual(['local', 'session', 'databases', 'cached', 'page']);
    expect(JSON.stringify(stored)).not.toContain(MARKER);
  });
});
