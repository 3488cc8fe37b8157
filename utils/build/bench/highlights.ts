import { launchDriven } from '../run/driven';
import { servePages } from '../run/serve';
import { longPage } from './longPage';
import { doWork, pageCode, type WithPageCode } from './pageCode';
import type { Measured, Row } from './row';
import { quantile, spread } from './spread';

const ROUNDS = 10;
const MARKS = 1000;
const WANTED = 0.05;

/** Painting many mentions as we do, beside wrapping each in an element: script, style and layout. */
export const highlights: Row = {
  name: 'highlights',
  inFirefox: true,
  async run({ browser: kind }): Promise<Measured> {
    const html = longPage(`<script>${await pageCode([paint, wrap])}</script>`);
    const server = await servePages(() => html);
    const browser = await launchDriven(kind);
    const ours: number[] = [];
    const wrapped: number[] = [];
    let added = 0;
    try {
      for (let round = 0; round < ROUNDS; round++) {
        const tab = await browser.openTab(server.base);
        const painted = await doWork(tab, paint, MARKS);
        ours.push(painted.took);
        added += painted.added;
        await tab.go(server.base);
        wrapped.push(await doWork(tab, wrap, MARKS));
        await tab.close();
      }
    } finally {
      await browser.close();
      server.close();
    }
    const ratio = quantile(ours, 0.5) / quantile(wrapped, 0.5);
    return {
      ours: `${MARKS} highlights`,
      beside: 'as many elements around the same words',
      ratio,
      figures: `${spread(ours)} against ${spread(wrapped)}; ${added} nodes added`,
      target: `at most ${WANTED}, no nodes added`,
      holds: ratio <= WANTED && added === 0,
    };
  },
};

/** Runs in the page. */
function paint(marks: number): { took: number; added: number } {
  const painter = (globalThis as WithPageCode).sourcelightPage.createPainter('underline');
  const count = () => document.getElementsByTagName('*').length;
  const texts = [...document.querySelectorAll('p')].flatMap(({ firstChild }) => firstChild ?? []);
  const before = count();
  void document.body.offsetHeight;
  const started = performance.now();
  const ranges = texts.slice(0, marks).map((text) => {
    const range = new Range();
    range.setStart(text, 4);
    range.setEnd(text, 11);
    return range;
  });
  painter.paint(ranges, []);
  void document.body.offsetHeight;
  return { took: performance.now() - started, added: count() - before };
}

/** Runs in the page. */
function wrap(marks: number): number {
  const texts = [...document.querySelectorAll('p')].flatMap(({ firstChild }) => firstChild ?? []);
  void document.body.offsetHeight;
  const started = performance.now();
  for (const text of texts.slice(0, marks)) {
    const range = new Range();
    range.setStart(text, 4);
    range.setEnd(text, 11);
    range.surroundContents(document.createElement('mark'));
  }
  void document.body.offsetHeight;
  return performance.now() - started;
}
