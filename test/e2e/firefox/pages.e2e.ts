import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFirefox } from '../../../utils/build/run/findFirefox';
import { later } from '../../../utils/build/run/firefox';
import {
  cardOf,
  command,
  errorsOf,
  type FirefoxStage,
  ID,
  inOwnPage,
  install,
  marksOf,
  openFirefoxStage,
  openTab,
  ownUrl,
  pointAt,
  pointOf,
  press,
  stopBackground,
  visit,
} from './stage';

const STRICT = `<!doctype html><meta charset="utf-8"><title>Strict</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'">
<p style="margin-top: 9em">The Lazarus Group, and nothing else.</p>`;
const ESCAPE = '\uE00C';
const CARD_GROUND = 'rgb(255, 254, 251)';

describe.skipIf(findFirefox() === null)('pages in Firefox', () => {
  let stage: FirefoxStage;
  /** The article's markup before there was an extension. */
  let untouched: string;
  const markup = () => stage.marionette.run<string>('() => document.documentElement.outerHTML');

  beforeAll(async () => {
    stage = await openFirefoxStage({ pages: { 'strict.html': STRICT } });
    await visit(stage, 'article.html');
    untouched = await markup();
    await install(stage);
  });
  afterAll(() => stage.close());

  const marked = (text: string) => expect.poll(() => marksOf(stage), WAIT).toContain(text);
  const card = (text: string) =>
    expect.poll(async () => (await cardOf(stage))?.text, WAIT).toContain(text);
  const noCard = () => expect.poll(() => cardOf(stage), WAIT).toBeNull();

  it('are marked once where they were open before the install, and not changed', async () => {
    await expect.poll(async () => (await marksOf(stage)).length, WAIT).toBe(36);
    expect(await markup()).toBe(untouched);
  });

  it('get a welcome page after an install, and no sidebar', async () => {
    const tabs = () =>
      stage.marionette.inBrowser<string[]>(
        'return win.gBrowser.tabs.map((tab) => tab.linkedBrowser.currentURI.spec);',
      );
    await expect.poll(tabs, WAIT).toContain(ownUrl('welcome.html'));
    expect(await stage.marionette.inBrowser('return win.SidebarController.isOpen;')).toBe(false);
  });

  it('have lines under their mentions, or a tinted ground where Firefox cannot draw lines', async () => {
    const looks = await stage.marionette.run<Looks>(() => {
      const { textDecorationLine, backgroundColor } = getComputedStyle(
        document.body,
        '::highlight(sourcelight-underline)',
      );
      const canDraw = CSS.supports('text-decoration-inset', 'auto');
      return { textDecorationLine, isTinted: backgroundColor !== 'rgba(0, 0, 0, 0)', canDraw };
    });
    expect(looks).toEqual({
      textDecorationLine: 'underline',
      isTinted: !looks.canDraw,
      canDraw: looks.canDraw,
    });
  });

  it('show the card where the pointer rests, in a closed root', async () => {
    await pointAt(stage, 'Lazarus Group');
    await card('Hacking group');
    const shown = await cardOf(stage);
    expect(shown?.isClosed).toBe(true);
    await press(stage, ESCAPE);
    await noCard();
  });

  it('show the card as it should look under a strict policy of the page', async () => {
    await visit(stage, 'strict.html');
    await marked('Lazarus Group');
    await pointAt(stage, 'Lazarus Group');
    await card('Hacking group');
    expect((await cardOf(stage))?.ground).toBe(CARD_GROUND);
  });

  it('show it so too where content scripts can adopt no style sheets, as before Firefox 153', async () => {
    await visit(stage, 'strict.html');
    await marked('Lazarus Group');
    const back = await openTab(stage);
    await visit(stage, ownUrl('options.html'));
    await inOwnPage(
      stage,
      async (url: string) => {
        // A pattern of Firefox names no port.
        const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
        const refuse = (): void => {
          const set = () => {
            throw new Error('Accessing from Xray wrapper is not supported.');
          };
          Object.defineProperty(ShadowRoot.prototype, 'adoptedStyleSheets', { set });
        };
        await chrome.scripting.executeScript({ target: { tabId: tab?.id ?? -1 }, func: refuse });
      },
      `${stage.server.base}strict.html`,
    );
    await back();
    await pointAt(stage, 'Lazarus Group');
    await card('Hacking group');
    expect((await cardOf(stage))?.ground).toBe(CARD_GROUND);
  });

  it('are gone through by key, and tapped', async () => {
    await visit(stage, 'dynamic.html');
    await marked('Lazarus Group');
    await command(stage, 'next-mention');
    await card('Lazarus Group');
    await press(stage, ESCAPE);
    await noCard();
    await pointAt(stage, 'Lazarus Group', 'touch');
    await card('Lazarus Group');
  });

  it('are read on when the background was stopped in between', async () => {
    await visit(stage, 'dynamic.html');
    await marked('Lazarus Group');
    await stopBackground(stage);
    await pointAt(stage, 'Lazarus Group');
    await card('Hacking group');
    await stopBackground(stage);
    await stage.marionette.run(() => {
      const text = document.querySelector('#changing')?.firstChild;
      if (text) text.nodeValue = 'Lazarus again.';
    });
    await marked('Lazarus');
  });

  it('are read with grammar, brought when it is needed, which knows a bridge from a person', async () => {
    await stopBackground(stage);
    await visit(stage, 'surname.html');
    await marked('Harmony');
    expect(await marksOf(stage)).toEqual(['Lazarus Group', 'Harmony']);
  });

  it('have marks in open shadow roots, which show their card too', async () => {
    await visit(stage, 'shadow.html');
    await marked('Tornado Cash');
    await pointAt(stage, 'Tornado Cash');
    await card('Tornado Cash');
  });

  it('look up what is selected, from the menu and by key', async () => {
    await visit(stage, 'quiet.html');
    await stage.marionette.run(() => {
      const text = document.querySelector('p')?.firstChild;
      if (text) getSelection()?.setBaseAndExtent(text, 0, text, 4);
    });
    await stage.marionette.inBrowser(
      `WebExtensionPolicy.getByID(args[0]).extension.emit('webext-menu-menuitem-click',
         { menuItemId: 'look-up', selectionText: 'Bybit', editable: false, modifiers: [] }, win.gBrowser.selectedTab);`,
      ID,
    );
    await card('Bybit');
    await press(stage, ESCAPE);
    await noCard();
    await command(stage, 'look-up');
    await card('Rain');
  });

  it('follow the settings at once', async () => {
    await visit(stage, 'dynamic.html');
    await marked('Lazarus Group');
    const set = async (settings: object) => {
      const back = await openTab(stage);
      await visit(stage, ownUrl('options.html'));
      await inOwnPage(
        stage,
        (change: object) => chrome.storage.local.set({ settings: change }),
        settings,
      );
      await back();
    };
    await set({ style: 'tint' });
    await expect.poll(() => marksOf(stage, 'tint'), WAIT).toContain('Lazarus Group');
    expect(await marksOf(stage)).toEqual([]);
    await set({ enabled: false });
    await expect.poll(() => marksOf(stage, 'tint'), WAIT).toEqual([]);
  });

  it('ask nobody for anything', () => {
    expect(stage.strangers).toEqual([]);
  });

  it('show no mark and no card of an extension that is uninstalled under them, and hear of no error', async () => {
    const back = await openTab(stage);
    await visit(stage, ownUrl('options.html'));
    await inOwnPage(stage, () => chrome.storage.local.clear());
    await back();
    await visit(stage, 'dynamic.html');
    await marked('Lazarus Group');
    await pointAt(stage, 'Lazarus Group');
    await card('Hacking group');
    const { x, y } = await pointOf(stage, 'Lazarus Group');
    await stage.marionette.send('Addon:Uninstall', { id: ID });
    await noCard();
    // The ranges stay in the page's registry, but Firefox has taken away what they are painted with.
    const left = () =>
      stage.marionette.run(
        (at: { x: number; y: number }) => ({
          line: getComputedStyle(document.body, '::highlight(sourcelight-underline)')
            .textDecorationLine,
          here: document.elementFromPoint(at.x, at.y + 30)?.closest('body, html')?.localName,
        }),
        [{ x, y }],
      );
    expect(await left()).toEqual({ line: 'none', here: 'body' });
    const actions = [0, 9, 18].map((by) => ({ type: 'pointerMove', x: x + by, y, duration: 0 }));
    await stage.marionette.send('WebDriver:PerformActions', {
      actions: [{ type: 'pointer', id: 'mouse', actions }],
    });
    await press(stage, ESCAPE);
    await stage.marionette.run(() => {
      document.body.append('Kimsuky, once more.');
      history.pushState(null, '', '#/elsewhere');
    });
    await later(500);
    expect(await left()).toEqual({ line: 'none', here: 'body' });
    expect(await cardOf(stage)).toBeNull();
    expect(await errorsOf(stage)).toEqual([]);
  });
});

interface Looks {
  textDecorationLine: string;
  isTinted: boolean;
  canDraw: boolean;
}

/** A busy machine needs longer. */
const WAIT = { timeout: 15_000, interval: 100 };
