import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { CardProbe, marksOf, openStage, pointOf, type Stage } from '../harness';
import { ACTS, PAGES } from './pages';
import { WorkProbe } from './work';

/** Enough for a page of half a million nodes on a machine that does other things too. */
const WAIT = { timeout: 60_000, interval: 50 };
const PATIENT = 90_000;
/** Seconds; `SOURCELIGHT_CHURN=60 npm run test:hostile` takes a minute. */
const CHURN = Number(process.env['SOURCELIGHT_CHURN'] ?? 4);

interface Witness {
  frames: number;
  faults: string[];
  called?: string[];
  times?: number;
}

let stage: Stage;
let page: Page;
/** Errors in the page's console. */
let told: string[];

beforeAll(async () => {
  stage = await openStage();
  await stage.context.route('**/hostile/*', (route) => {
    const found = [...PAGES, ...ACTS].find(({ name }) =>
      route.request().url().endsWith(`/${name}`),
    );
    const contentType = `${found?.type ?? 'text/html'}; charset=utf-8`;
    return route.fulfill({ contentType, body: found?.body ?? '', status: found ? 200 : 404 });
  });
});
afterAll(() => stage.close());
afterEach(() => page.close());

async function open(name: string): Promise<void> {
  page = await stage.context.newPage();
  told = [];
  page.on('console', (message) => message.type() === 'error' && told.push(message.text()));
  page.on('pageerror', (error) => told.push(String(error)));
  await page.goto(`${stage.server.base}hostile/${name}`);
  await page.bringToFront();
}

/** As text, which a page that replaces the functions for objects cannot hold up. */
async function witness(): Promise<Witness> {
  return JSON.parse(await page.evaluate<string>('JSON.stringify(seen)'));
}

async function isMarked(marks: readonly string[]): Promise<void> {
  await expect.poll(() => marksOf(page), WAIT).toEqual(marks);
}

/** The page goes on to draw frames, and has heard of no fault of ours. */
async function isWell(): Promise<void> {
  const { frames } = await witness();
  await expect.poll(async () => (await witness()).frames, WAIT).toBeGreaterThan(frames + 5);
  expect((await witness()).faults).toEqual([]);
  expect(told).toEqual([]);
}

async function hover(text: string): Promise<CardProbe> {
  const card = await CardProbe.of(page, stage);
  const { x, y } = await pointOf(page, text);
  await page.mouse.move(x - 3, y - 60);
  await page.mouse.move(x, y, { steps: 3 });
  return card;
}

describe('is read as it is, and stays well, the page', () => {
  it.each(PAGES.map(({ name, marks }) => ({ name, marks })))(
    '$name',
    async ({ name, marks }) => {
      await open(name);
      await isMarked(marks);
      if (name !== 'data.xml') await isWell();
    },
    PATIENT,
  );
});

describe('a card comes, and the page is not touched,', () => {
  it.each(['clobbered-document', 'strict', 'base', 'overlaid', 'domain'])('on %s', async (name) => {
    await open(`${name}.html`);
    await isMarked(PAGES.find((one) => one.name === `${name}.html`)?.marks ?? []);
    const before = await page.evaluate(traces);
    const card = await hover('Lazarus Group');
    await card.waitFor('Hacking group');
    const links = await card.read<string[]>(
      `[...card.querySelectorAll('a')].map((a) => a.href + ' ' + a.target)`,
    );
    expect(links.filter((link) => !/^https:\S+ _blank$/.test(link))).toEqual([]);
    const middle = await card.read<{ x: number; y: number }>(
      `(({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 }))(card.getBoundingClientRect())`,
    );
    expect(await page.evaluate(topmost, middle)).toBe('<div popover="manual"></div>');
    await page.keyboard.press('Escape');
    await card.waitFor(null);
    expect(await page.evaluate(traces)).toEqual(before);
    await isWell();
  });

  it('on one that spies on every built-in function, of which none is called', async () => {
    await open('patched.html');
    const card = await CardProbe.of(page, stage);
    await expect.poll(() => card.read(`CSS.highlights.size`), WAIT).toBeGreaterThan(0);
    await page.mouse.move(250, 20);
    await page.mouse.move(250, 27, { steps: 3 });
    await card.waitFor('Hacking group');
    // From here on it is we who look, by functions of the page.
    await page.keyboard.press('x');
    expect((await witness()).called).toEqual([]);
    await isWell();
  });
});

/** All by which a page could know us when no card is open, but for the names of the highlights. */
function traces(): unknown {
  return {
    markup: document.documentElement.outerHTML,
    globals: Object.getOwnPropertyNames(window).sort(),
    sheets: [document.styleSheets.length, document.adoptedStyleSheets.length],
    // The browser itself asks for a page's icon, whenever it comes to it.
    loaded: performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => !name.endsWith('/favicon.ico')),
    focus: document.activeElement?.tagName,
    selected: String(getSelection()),
  };
}

function topmost({ x, y }: { x: number; y: number }): string | undefined {
  const host = document.elementFromPoint(x, y);
  return host?.shadowRoot === null ? host.outerHTML : undefined;
}

describe('a page that', () => {
  it.each(['remover', 'mover'])(
    'is a %s of our element is not fought, and then there is a card',
    async (name) => {
      await open(`${name}.html`);
      await isMarked(['Lazarus Group']);
      const card = await hover('Lazarus Group');
      await expect.poll(async () => (await witness()).times, WAIT).toBeGreaterThan(0);
      await isWell();
      if (name === 'remover') expect((await witness()).times).toBeLessThan(20);
      expect(await page.locator('html > div, body > div').count()).toBeLessThanOrEqual(2);
      await page.evaluate('seen.stop()');
      await page.keyboard.press('Escape');
      await page.mouse.move(900, 700, { steps: 3 });
      await expect.poll(() => card.text(), WAIT).toBeNull();
      await hover('Lazarus Group');
      await card.waitFor('Hacking group');
      await isWell();
    },
  );

  it('fakes events and messages opens nothing and moves nothing', async () => {
    await open('faker.html');
    await isMarked(['Lazarus Group']);
    await page.waitForTimeout(1000);
    const card = await CardProbe.of(page, stage);
    expect(await card.text()).toBeNull();
    expect(await page.locator('html > div').count()).toBe(0);
    expect(await card.read('CSS.highlights.get("sourcelight-active").size')).toBe(0);
    await isWell();
  });

  it(
    `changes a thousand times a second for ${CHURN} s answers keys, has its news marked, and is let go of`,
    async () => {
      await open('churning.html');
      const work = await WorkProbe.of(page);
      const before = await work.nodes();
      const news = () =>
        marksOf(page).then((all) => all.filter((text) => text === 'Tornado Cash').length);
      const end = Date.now() + CHURN * 1000;
      let typed = '';
      await page.focus('#field');
      await work.start();
      while (Date.now() < end) {
        typed += typed.length % 10;
        await page.keyboard.press(`${(typed.length - 1) % 10}`);
        await expect.poll(() => page.locator('#echo').innerText(), WAIT).toBe(typed);
        await page.evaluate(`news.append(made('Tornado Cash took it.'))`);
        await expect.poll(news, WAIT).toBe(typed.length);
      }
      const share = await work.share();
      const { times = 0 } = await witness();
      const left = await page.evaluate<string[]>('seen.stop()');
      await isMarked([...left, ...Array.from(typed, () => 'Tornado Cash'), 'Lazarus Group']);
      await isWell();
      // What is thrown away while we read it is held by nobody; the news is a paragraph and its text each.
      expect((await work.nodes()) - before - 2 * typed.length).toBeLessThan(200);
      expect(share).toBeLessThan(0.25);
      process.stderr.write(
        `${times} changes in ${CHURN} s: ${(share * 100).toFixed(1)} % of the page's time is ours\n`,
      );
    },
    PATIENT + CHURN * 1000,
  );

  it('changes its text while that is read has nothing else marked, and all of it in the end', async () => {
    await open('flickering.html');
    for (let look = 0; look < 20; look++) {
      const marked = await marksOf(page);
      expect(marked.filter((text) => !/^(?:Kimsuky|Bybit|Lazarus Group|)$/.test(text))).toEqual([]);
      await page.waitForTimeout(50);
    }
    const left = await page.evaluate<string[]>('seen.stop()');
    await isMarked([...left, 'Lazarus Group']);
    await isWell();
  });

  it('never ends has its new text marked as one scrolls', async () => {
    await open('endless.html');
    await page.mouse.move(400, 400);
    await expect
      .poll(async () => {
        await page.mouse.wheel(0, 4000);
        return page.locator('#room > p').count();
      }, WAIT)
      .toBe(1000);
    await isMarked([...Array.from({ length: 1000 }, () => 'Bybit'), 'Lazarus Group']);
    await isWell();
  });

  it('shuts its frames into sandboxes has them read, each for itself', async () => {
    await open('sandboxed.html');
    await isMarked(['Lazarus Group']);
    const frames = page.frames().slice(1);
    expect(frames).toHaveLength(2);
    // Asked from outside: where scripts are forbidden, nothing that waits inside for the next picture goes on.
    const has = async (marks: number): Promise<void> => {
      for (const frame of frames)
        await expect
          .poll(() => frame.evaluate(() => CSS.highlights.get('sourcelight-underline')?.size), WAIT)
          .toBe(marks);
    };
    await has(1);
    // What changes later is read after a wait.
    for (const frame of frames)
      await frame.evaluate(() => document.body.append(document.createElement('p'), 'And Bybit.'));
    await has(2);
    await isWell();
  });
});

it('none of this asked anything of the network', () => {
  expect(stage.strangers).toEqual([]);
  page = stage.context.pages()[0] as Page;
});
