import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFirefox } from '../../../utils/build/run/findFirefox';
import { AXE, SHOTS } from '../look';
import {
  click,
  errorsOf,
  type FirefoxStage,
  ID,
  inOwnPage,
  install,
  openFirefoxStage,
  openTab,
  ownUrl,
  visit,
} from './stage';

/** A busy machine needs longer. */
const WAIT = { timeout: 15_000, interval: 100 };

describe.skipIf(findFirefox() === null)('the extension’s own pages in Firefox', () => {
  let stage: FirefoxStage;
  const downloads = mkdtempSync(join(tmpdir(), 'sourcelight-downloads-'));
  /** The sample article's tab, which is the first. */
  let article: number;
  /** The tab that shows pages of ours. */
  let own: string;

  beforeAll(async () => {
    mkdirSync(SHOTS, { recursive: true });
    stage = await openFirefoxStage({
      prefs: {
        'browser.download.dir': downloads,
        'browser.download.folderList': 2,
        'browser.download.useDownloadDir': true,
        // A question to the user is answered with yes.
        'extensions.webextOptionalPermissionPrompts': false,
      },
    });
    await visit(stage, 'article.html');
    await install(stage);
    await openTab(stage);
    own = await stage.marionette.send<string>('WebDriver:GetWindowHandle');
    await visit(stage, ownUrl('options.html'));
    article = await inOwnPage(
      stage,
      async (url: string) => (await chrome.tabs.query({})).find((tab) => tab.url === url)?.id ?? -1,
      `${stage.server.base}article.html`,
    );
  });
  afterAll(async () => {
    await stage.close();
    rmSync(downloads, { recursive: true, force: true });
  });

  const text = () => stage.marionette.run<string>('() => document.body.innerText');
  const says = (words: string) => expect.poll(text, WAIT).toContain(words);

  it.each([
    ['popup', 'popup.html?tab=', 'Lazarus Group'],
    ['panel', 'sidepanel.html?tab=', '36 mentions of 29 names'],
    ['options', 'options.html', 'Reset all settings'],
    ['explorer', 'explorer.html?q=bybit', 'Bybit'],
    ['notebook', 'notebook.html', 'notebook'],
    ['welcome', 'welcome.html', 'Ronin Network'],
    ['pdf', 'pdf.html', 'PDF'],
  ])('%s: is whole, and axe finds nothing wrong', async (name, path, words) => {
    await visit(stage, ownUrl(path.endsWith('=') ? path + article : path));
    await says(words);
    writeFileSync(
      `${SHOTS}/firefox-${name}.png`,
      await stage.marionette.send<string>('WebDriver:TakeScreenshot', { full: true }),
      'base64',
    );
    const found = await stage.marionette.run(
      `async () => { ${AXE}; const { violations } = await window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'best-practice'] });
        return violations.map(({ id, nodes }) => id + ': ' + nodes[0].html); }`,
    );
    expect(found).toEqual([]);
  });

  it('the popup on the toolbar lists what the tab in front mentions', async () => {
    const back = await openTab(stage);
    await visit(stage, 'dynamic.html');
    await stage.marionette.inBrowser(
      `const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
       const action = ExtensionParent.apiManager.global.browserActionFor(WebExtensionPolicy.getByID(args[0]).extension);
       await action.openPopup(win, false);`,
      ID,
    );
    await expect.poll(() => viewText('popup'), WAIT).toContain('Tornado Cash');
    await back();
  });

  it('the sidebar lists what the tab in front mentions', async () => {
    const back = await openTab(stage);
    await visit(stage, 'dynamic.html');
    const show = 'await win.SidebarController.show(args[0]);';
    await stage.marionette.inBrowser(show, `${ID.replace(/\W/g, '_')}-sidebar-action`);
    await expect.poll(() => viewText('sidebar'), WAIT).toContain('2 mentions of 2 names');
    await stage.marionette.inBrowser('win.SidebarController.hide();');
    await back();
  });

  it('exports a page’s mentions as a file', async () => {
    await visit(stage, ownUrl(`sidepanel.html?tab=${article}`));
    await says('North Korea · State');
    await click(stage, 'Cite and export');
    await click(stage, 'Save file');
    const saved = () => readdirSync(downloads).filter((name) => name.endsWith('.csv'));
    await expect.poll(saved, WAIT).toHaveLength(1);
    const written = () => readFileSync(join(downloads, saved()[0] ?? ''), 'utf8');
    await expect.poll(written, WAIT).toContain('Lazarus Group');
  });

  it('say when Sourcelight may not read pages, and ask for it; open pages are then marked', async () => {
    await inOwnPage(stage, () => chrome.permissions.remove({ origins: ['<all_urls>'] }));
    const back = await openTab(stage);
    await visit(stage, 'dynamic.html');
    await stage.marionette.send('WebDriver:SwitchToWindow', { handle: own, focus: false });
    const front = await inOwnPage(stage, async () => {
      const [tab] = await chrome.tabs.query({ active: true });
      return tab?.id;
    });
    for (const page of ['welcome.html', `popup.html?tab=${front}`, `sidepanel.html?tab=${front}`]) {
      await visit(stage, ownUrl(page));
      await says('does not let Sourcelight read pages');
    }
    await click(stage, 'Allow it');
    await says('Tornado Cash');
    await back();
  });

  it('the address bar suggests names and opens the explorer', async () => {
    const found = await stage.marionette.inBrowser<string[]>(
      `const { ExtensionSearchHandler } = ChromeUtils.importESModule('resource://gre/modules/ExtensionSearchHandler.sys.mjs');
       ExtensionSearchHandler.handleInputStarted?.('sl');
       return await new Promise((resolve) => ExtensionSearchHandler.handleSearch({ keyword: 'sl', text: 'sl lazarus', inPrivateWindow: false }, (all) => resolve(all.map(({ content }) => content))));`,
    );
    expect(found).toContain('Lazarus Group');
  });

  it('leave no error in the browser’s console', async () => {
    expect(await errorsOf(stage)).toEqual([]);
  });

  /** What a view beside the tab in front says, as another page of ours sees it. */
  async function viewText(type: 'popup' | 'sidebar'): Promise<string> {
    await stage.marionette.send('WebDriver:SwitchToWindow', { handle: own, focus: false });
    return inOwnPage(
      stage,
      (wanted: 'popup') =>
        chrome.extension.getViews({ type: wanted })[0]?.document.body.innerText ?? '',
      type,
    );
  }
});
