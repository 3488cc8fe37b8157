import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { TREE } from '../../page/fuzz/trees';
import { fixture, openPageStage, type PageStage, type RoomPage } from './stage';

let stage: PageStage;
let room: RoomPage | undefined;
beforeAll(async () => {
  stage = await openPageStage();
});
afterAll(() => stage.close());
afterEach(() => room?.page.close());

async function open(html: string): Promise<RoomPage> {
  room = await stage.open(html);
  return room;
}

async function started(html: string): Promise<RoomPage> {
  const opened = await open(html);
  await opened.start();
  return opened;
}

/** Waits up to a second more than the watcher may take for these marks. */
function expectMarks(opened: RoomPage, marks: readonly string[]): Promise<void> {
  return expect.poll(() => opened.texts(), { timeout: 2500, interval: 50 }).toEqual(marks);
}

describe('names are found in', () => {
  it.each([
    'clobbered.html',
    'clobbered-ways.html',
    'set-apart.html',
    'shadow.html',
    'slots.html',
    'unread.html',
  ])('%s', async (name) => {
    const { html, marks } = fixture(name);
    expect(await (await started(html)).texts()).toEqual(marks);
  });

  it('no document that is being edited as a whole', async () => {
    const opened = await open('<p>Bybit</p>');
    await opened.change(`document.designMode = 'on'`);
    await opened.start();
    expect(await opened.texts()).toEqual([]);
  });
});

describe('the walk', () => {
  it('goes on when the page takes away the element it stands on', async () => {
    const opened = await open('<p>A</p><p id="next">B</p><p>C</p><div><p>D</p></div>');
    const remove = `() => document.querySelector('#next').remove()`;
    expect(await opened.ask(`pageRoom.read(${remove})`)).toEqual(['A', 'C', 'D']);
  });

  it('goes on when all that it has read is taken away', async () => {
    const opened = await open('<div id="read"><p>A</p><p>B</p></div><p>C</p>');
    const remove = `() => document.querySelector('#read').remove()`;
    expect(await opened.ask(`pageRoom.read(${remove})`)).toEqual(['A', 'C']);
  });

  it('reads 20,000 elements one inside another in steps that grow with their number only', async () => {
    const opened = await open('<p></p>');
    const steps = await opened.ask<number[]>(`[5000, 20000].map((depth) => {
      let at = document.querySelector('p');
      at.replaceChildren();
      for (let i = 0; i < depth; i++) { const b = document.createElement('b'); b.append('w '); at.append(b); at = b; }
      let taken = 0;
      const ways = ['parentNode', 'parentElement', 'nextSibling', 'firstChild', 'childNodes'].map((name) =>
        [name, Object.getOwnPropertyDescriptor(Node.prototype, name)]);
      for (const [name, way] of ways)
        Object.defineProperty(Node.prototype, name, { ...way, get() { taken++; return way.get.call(this); } });
      pageRoom.read();
      for (const [name, way] of ways) Object.defineProperty(Node.prototype, name, way);
      // The browser itself may not live through drawing this.
      document.querySelector('p').replaceChildren();
      return taken;
    })`);
    const [few = 0, many = 0] = steps;
    // Quadratic would be 16 times.
    expect(few).toBeGreaterThan(0);
    expect(many / few).toBeLessThan(4.5);
  });

  it('gives long blocks in parts', async () => {
    const opened = await open(`<p>${'<i>word </i>'.repeat(30_000)}</p>`);
    const lengths = await opened.ask<number[]>('pageRoom.read().map((text) => text.length)');
    expect(lengths.length).toBeGreaterThan(2);
    expect(Math.max(...lengths)).toBeLessThan(51_000);
  });
});

describe('a changing page', () => {
  it('is followed inside a form whose fields lead in circles', async () => {
    const opened = await started(fixture('clobbered-ways.html').html);
    await opened.change(`document.querySelector('#inside').firstChild.data = 'Kimsuky'`);
    await expectMarks(opened, ['Kimsuky', 'Bybit']);
  });

  it('is followed after a reading that failed', async () => {
    const opened = await started('<p id="p">Bybit</p>');
    await opened.ask('pageRoom.failNext()');
    await opened.change(`document.querySelector('#p').append(' one')`);
    await expect.poll(() => opened.ask('pageRoom.changes()')).toBe(1);
    await opened.change(`document.querySelector('#p').append(' Kimsuky')`);
    await expectMarks(opened, ['Bybit', 'Kimsuky']);
  });

  it('has one mark a name when a tree around shadow roots is read again', async () => {
    const opened = await started(fixture('slots.html').html);
    const before = await opened.ask('pageRoom.ids()');
    await opened.change(`document.querySelector('#around').append('Tornado Cash')`);
    await expectMarks(opened, ['Kimsuky', 'Bybit', 'Tornado Cash']);
    expect(await opened.ask<number[]>('pageRoom.ids()')).toEqual(
      expect.arrayContaining(before as number[]),
    );
  });

  it('is followed in shadow roots', async () => {
    const opened = await started(fixture('shadow.html').html);
    await opened.change(
      `document.querySelector('news-card').shadowRoot.querySelector('p').textContent = 'Bybit'`,
    );
    await expectMarks(opened, ['Bybit', 'Tornado Cash', 'Kimsuky', 'Bybit']);
  });

  it('has new text marked within a second while it changes a thousand times a second', async () => {
    const opened = await started('<p id="churn">0</p><p id="p"></p>');
    await opened.change(`(() => {
      let i = 0;
      const churn = document.querySelector('#churn').firstChild;
      setInterval(() => { for (let n = 0; n < 10; n++) churn.data = String(i++); }, 10);
      document.querySelector('#p').append('Bybit');
    })()`);
    await expectMarks(opened, ['Bybit']);
  });

  it('is left alone after a stop', async () => {
    const opened = await started('<p id="p">Bybit</p>');
    await opened.ask('pageRoom.stop()');
    await opened.change(`document.querySelector('#p').append(' Kimsuky')`);
    await opened.page.waitForTimeout(1300);
    expect(await opened.ask('pageRoom.changes()')).toBe(0);
    expect(await opened.ask('CSS.highlights.size')).toBe(0);
  });
});

interface Box {
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

describe('painting and pointing', () => {
  it('adds nothing to the page', async () => {
    const opened = await open(fixture('set-apart.html').html);
    const before = await opened.page.content();
    await opened.start();
    expect(await opened.page.content()).toBe(before);
  });

  it('leaves the highlights of a newer instance alone', async () => {
    const opened = await started('<p>Bybit</p>');
    await opened.ask(`CSS.highlights.set('sourcelight-underline', new Highlight())`);
    await opened.ask('pageRoom.stop()');
    expect(await opened.ask(`CSS.highlights.has('sourcelight-underline')`)).toBe(true);
  });

  it.each(['shadow.html', 'set-apart.html', 'clobbered-ways.html'])(
    'hits the marks of %s, and not the empty line beside them',
    async (name) => {
      const opened = await started(fixture(name).html);
      for (const { text, x, y, width, height } of await opened.ask<Box[]>('pageRoom.boxes()')) {
        const at = (left: number) => opened.ask(`pageRoom.textAt(${left}, ${y + height - 4})`);
        expect(await at(x + 3)).toBe(text);
        expect(await at(Math.max(700, x + width + 60))).toBeNull();
      }
    },
  );

  it('hits each of two marks that touch, up to their border', async () => {
    const opened = await started('<p style="font: 40px monospace">KimsukyBybit</p>');
    const [first, second] = await opened.ask<Box[]>('pageRoom.boxes()');
    if (!first || !second) throw new Error('two marks were expected');
    const at = (x: number) => opened.ask(`pageRoom.textAt(${x}, ${first.y + 20})`);
    expect(await at(second.x - 2)).toBe('Kimsuky');
    expect(await at(second.x + 2)).toBe('Bybit');
  });

  it('does not hit what something else covers', async () => {
    const opened = await started(
      '<p>Bybit</p><div style="position:fixed;inset:0;background:#fff">On top</div>',
    );
    const [box] = await opened.ask<Box[]>('pageRoom.boxes()');
    if (!box) throw new Error('a mark was expected');
    expect(await opened.ask(`pageRoom.textAt(${box.x + 5}, ${box.y + 5})`)).toBeNull();
  });

  it.each(['<div style="%">Around it</div>', '<a href="#" style="%"></a>'])(
    'hits a name across two elements that is read through %s',
    async (over) => {
      const style = 'position: absolute; inset: 0; z-index: 2147483647';
      const opened = await started(
        `<p style="margin: 80px">By <em>Tornado</em> Cash</p>${over.replace('%', style)}`,
      );
      for (const x of [130, 200]) {
        const [box] = await opened.ask<Box[]>('pageRoom.boxes()');
        expect(await opened.ask(`pageRoom.textAt(${x}, ${(box?.y ?? 0) + 5})`)).toBe(
          'Tornado Cash',
        );
      }
    },
  );
});

it('any tree of a page is marked where it should be and then as it was before', async () => {
  const opened = await open('<p></p>');
  const trees = fc.sample(TREE, { numRuns: 300, seed: 7 });
  expect(trees.filter((tree) => JSON.stringify(tree).includes('Bybit')).length).toBeGreaterThan(20);
  expect(await opened.ask(`pageRoom.faultsOf(${JSON.stringify(trees)})`)).toEqual([]);
});

it('the dateline is read whatever the case of its name', async () => {
  const opened = await open('<meta name="DATE" content="2022-01-14">');
  expect(await opened.ask('pageRoom.dateline()')).toEqual({ date: '2022-01-14', source: 'meta' });
});
