import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { CardProbe, command, openPage, openStage, type Stage } from './harness';
import { picture } from './look';

let stage: Stage;
let page: Page;
let card: CardProbe;

beforeAll(async () => {
  stage = await openStage();
});
afterEach(() => page.close());
afterAll(() => stage.close());

async function read(name = 'article.html', marks = 30): Promise<void> {
  page = await openPage(stage, name, marks);
  await page.bringToFront();
  card = await CardProbe.of(page, stage);
}

/** Selects the first place where a text stands in one text node of the page. */
async function select(text: string): Promise<void> {
  await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      node.parentElement?.scrollIntoView({ block: 'center' });
      getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
      return;
    }
    throw new Error(`${wanted} stands nowhere`);
  }, text);
}

/** Chooses the menu's entry, as the browser tells the extension. */
async function chooseInMenu(text: string): Promise<void> {
  await stage.context.serviceWorkers()[0]?.evaluate(async (selectionText) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    chrome.contextMenus.onClicked.dispatch(
      { menuItemId: 'look-up', selectionText, frameId: 0 },
      tab,
    );
  }, text);
}

/** The middle of the small button, or null where there is none. */
const button = () =>
  card.read<{ x: number; y: number } | null>(
    `(() => { const root = hosts.map((host) => chrome.dom.openOrClosedShadowRoot(host)).find((one) => one?.querySelector('button i'));
      const box = root?.querySelector('button').getBoundingClientRect();
      return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null; })()`,
  );

describe('a selection', () => {
  it('of one name opens its card from the menu, at the selection', async () => {
    await read();
    await select('Lazarus rarely');
    await chooseInMenu('Lazarus');
    await card.waitFor('Hacking group');
    expect(await card.text()).not.toContain('Not this');
    await page.keyboard.press('Escape');
    await card.waitFor(null);
  });

  it('of a paragraph lists what is named in it; one goes on to a card and back', async () => {
    await read();
    await select('Many of the raids');
    await chooseInMenu('The Lazarus Group took $81 million from Bangladesh Bank, the FBI said.');
    const text = await card.waitFor('In the selection');
    for (const name of [
      'Lazarus Group',
      'Federal Bureau of Investigation',
      '$81 million was published as',
    ])
      expect(text).toContain(name);
    await picture('lookup-list', page);
    await card.click('Lazarus Group');
    await card.waitFor('Incidents attributed to it');
    await card.click('Back');
    await card.waitFor('In the selection');
    await page.mouse.click(20, 400);
    await card.waitFor(null);
  });

  it('that names nothing gets the nearest, or is told that there is nothing', async () => {
    await read();
    await select('according');
    await chooseInMenu('lazzarus grop');
    expect(await card.waitFor('Nearest results')).toContain('Lazarus Group');
    await chooseInMenu('zzzz qqqq');
    await card.waitFor('Nothing like this is in the dataset');
  });

  it('is looked up by key, in a field too', async () => {
    await read('links.html', 3);
    await page.evaluate(() => {
      const field = document.createElement('input');
      field.value = 'who is Kimsuky?';
      document.body.prepend(field);
      field.focus();
      field.setSelectionRange(7, 14);
    });
    await command(stage, 'look-up');
    await card.waitFor('Kimsuky');
    await page.keyboard.press('Escape');
    await card.waitFor(null);
  });

  it('that may name something gets a small button; others and unwilling readers get none', async () => {
    await read();
    await select('raids bear the marks');
    await page.waitForTimeout(600);
    expect(await button()).toBeNull();
    await select('Chainalysis');
    await expect.poll(button).not.toBeNull();
    const place = await button();
    await page.mouse.click(place?.x ?? 0, place?.y ?? 0);
    await card.waitFor('Company');
    expect(await page.evaluate(() => getSelection()?.toString())).toBe('Chainalysis');
    const own = await stage.context.newPage();
    await own.goto(`chrome-extension://${stage.id}/options.html`);
    await own.getByLabel('Button beside selected text').uncheck();
    await page.bringToFront();
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await select('Chainalysis');
    await page.waitForTimeout(600);
    expect(await button()).toBeNull();
    await own.evaluate(() => chrome.storage.local.clear());
    await own.close();
  });

  it('is answered where marking is off', async () => {
    await read();
    const own = await stage.context.newPage();
    await own.goto(`chrome-extension://${stage.id}/options.html`);
    await own.evaluate(() => chrome.storage.local.set({ settings: { enabled: false } }));
    await page.bringToFront();
    await page.waitForFunction(() => !CSS.highlights.has('sourcelight-underline'));
    await select('Chainalysis');
    await chooseInMenu('Chainalysis');
    await card.waitFor('Company');
    await own.evaluate(() => chrome.storage.local.clear());
    await own.close();
  });

  it('on a page where no script of ours runs is answered in the explorer', async () => {
    await read('links.html', 3);
    const opened = stage.context.waitForEvent('page');
    await stage.context.serviceWorkers()[0]?.evaluate(() => {
      chrome.contextMenus.onClicked.dispatch(
        { menuItemId: 'look-up', selectionText: 'Bybit' },
        {
          id: 999_999,
        },
      );
    });
    const explorer = await opened;
    await explorer.getByRole('button', { name: 'Bybit theft' }).waitFor();
    expect(new URL(explorer.url()).searchParams.get('q')).toBe('Bybit');
    await explorer.close();
  });
});

describe('the address bar', () => {
  it('suggests as one types, with what a browser reads as markup made harmless', async () => {
    await read('links.html', 3);
    const suggestions = await stage.context.serviceWorkers()[0]?.evaluate(
      () =>
        new Promise<{ content: string; description: string }[]>((resolve) => {
          chrome.omnibox.onInputChanged.dispatch('laz <b>&', resolve);
          chrome.omnibox.onInputChanged.dispatch('laz', resolve);
        }),
    );
    expect(suggestions?.map(({ content }) => content)).toContain('Lazarus Group');
    for (const { description } of suggestions ?? [])
      expect(description).not.toMatch(/[<>]|&(?!#\d+;)/);
  });

  it('opens the explorer on what was typed', async () => {
    await read('links.html', 3);
    const opened = stage.context.waitForEvent('page');
    await stage.context.serviceWorkers()[0]?.evaluate(() => {
      chrome.omnibox.onInputEntered.dispatch('lazarus', 'newForegroundTab');
    });
    const explorer = await opened;
    await explorer.getByRole('button', { name: 'Lazarus Group' }).first().waitFor();
    await explorer.close();
  });
});
