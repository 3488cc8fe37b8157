import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { marksOf, openPage, openStage, type Stage, waitForMarks } from './harness';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** What a fixture page itself says should be marked on it. */
function expectation(name: string): { marks?: string[]; includes?: string[] } {
  const html = readFileSync(new URL(`../fixtures/pages/${name}`, import.meta.url), 'utf8');
  const json = /id="expected">([\s\S]*?)<\/script>/.exec(html)?.[1];
  if (json === undefined) throw new Error(`${name} expects nothing`);
  return JSON.parse(json);
}

describe('pages carry their marks', () => {
  it.each([
    'inline.html',
    'shadow.html',
    'unread.html',
    'clobbered.html',
    'languages.html',
    'dated.html',
  ])('%s', async (name) => {
    const { marks, includes } = expectation(name);
    const page = await openPage(stage, name, (marks ?? includes ?? []).length);
    const found = await marksOf(page);
    if (marks) expect(found).toEqual(marks);
    expect(found).toEqual(expect.arrayContaining(includes ?? []));
    await page.close();
  });

  it('frames of the same origin and inline ones are marked in their own documents', async () => {
    const page = await openPage(stage, 'frames.html');
    for (const frame of page.frames()) {
      await frame.waitForFunction(
        () => (CSS.highlights.get('sourcelight-underline')?.size ?? 0) === 1,
      );
    }
    expect(page.frames()).toHaveLength(3);
    await page.close();
  });

  it('marking moves nothing on the page by a pixel and adds no element', async () => {
    const page = await openPage(stage, 'layout.html', 19);
    const { shift, elements } = await page.evaluate(async () => {
      const shift = await new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            sum += (entry as unknown as { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), 300);
      });
      return {
        shift,
        elements: document.documentElement.outerHTML.match(/sourcelight/gi)?.length ?? 0,
      };
    });
    expect(shift).toBe(0);
    expect(elements).toBe(0);
    await page.close();
  });

  it('all layouts have their marks, right-to-left and dark ones too', async () => {
    const page = await openPage(stage, 'layout.html', 19);
    expect(await marksOf(page)).toHaveLength(19);
    await page.close();
  });
});

describe('a page that changes', () => {
  it('has new, changed and removed text followed', async () => {
    const page = await openPage(stage, 'dynamic.html', 2);
    await page.evaluate(() => {
      const item = document.createElement('li');
      item.textContent = 'Kimsuky in a new item';
      document.querySelector('#list')?.append(item);
      const text = document.querySelector('#changing')?.firstChild;
      if (text) text.nodeValue = 'Now it is Bybit.';
      document.querySelector('#first')?.remove();
    });
    await page.waitForFunction(() => {
      const ranges = [...(CSS.highlights.get('sourcelight-underline') ?? [])];
      return ranges.map(String).join() === 'Bybit,Tornado Cash,Kimsuky';
    });
    await page.close();
  });

  it('has a long list marked while it grows, without rereading the page', async () => {
    const page = await openPage(stage, 'dynamic.html', 2);
    await page.evaluate(async () => {
      for (let round = 0; round < 20; round++) {
        for (let i = 0; i < 25; i++) {
          document
            .querySelector('#list')
            ?.append(Object.assign(document.createElement('li'), { textContent: `Bybit ${i}` }));
        }
        await new Promise((done) => setTimeout(done, 20));
      }
    });
    await waitForMarks(page, 502);
    await page.close();
  });

  it('is read anew when it becomes another page without a load', async () => {
    const page = await openPage(stage, 'dynamic.html', 2);
    await page.evaluate(() => {
      history.pushState(null, '', '/other');
      document.body.textContent = 'Lazarus, the musical, sold out.';
    });
    await page.waitForFunction(() => !CSS.highlights.has('sourcelight-underline'));
    await page.evaluate(() => {
      document.body.textContent = 'Kimsuky again.';
    });
    await waitForMarks(page, 1);
    await page.close();
  });

  it('comes back from the back/forward cache with its marks and the settings of now', async () => {
    const page = await openPage(stage, 'dynamic.html', 2);
    await page.goto(`${stage.server.base}quiet.html`);
    await page.goBack();
    await waitForMarks(page, 2);
    await page.close();
  });
});
