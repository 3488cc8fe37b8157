import { launchDriven } from '../run/driven';
import { servePages } from '../run/serve';
import { longPage } from './longPage';
import { doWork, pageCode, type WithPageCode } from './pageCode';
import type { Measured, Row } from './row';
import { quantile } from './spread';

const ROUNDS = 10;
const RANGES = 10_000;
const WANTED = 2;

/** What lies under the pointer among many mentions, beside what element does. */
export const hover: Row = {
  name: 'hover',
  inFirefox: true,
  async run({ browser: kind }): Promise<Measured> {
    const html = longPage(`<script>${await pageCode([hitTest])}</script>`);
    const server = await servePages(() => html);
    const browser = await launchDriven(kind);
    const ours: number[] = [];
    const theirs: number[] = [];
    let hits = 0;
    try {
      const tab = await browser.openTab(server.base);
      for (let round = 0; round < ROUNDS; round++) {
        const times = await doWork(tab, hitTest, RANGES);
        ours.push(...times.ours);
        theirs.push(...times.theirs);
        hits += times.hits;
      }
    } finally {
      await browser.close();
      server.close();
    }
    const ratio = quantile(ours, 0.5) / quantile(theirs, 0.5);
    const us = (values: readonly number[]) => `${(quantile(values, 0.5) * 1000).toFixed(0)} µs`;
    return {
      ours: `the mention under a point, of ${RANGES}`,
      beside: 'elementFromPoint',
      ratio,
      figures: `${us(ours)} against ${us(theirs)} a call, ${hits} mentions hit`,
      target: `at most ${WANTED}`,
      holds: ratio <= WANTED && hits > 0,
    };
  },
};

/** Runs in the page; ms a call, in many short turns of each beside the other. */
function hitTest(ranges: number): { ours: number[]; theirs: number[]; hits: number } {
  const { Marks, markAt } = (globalThis as WithPageCode).sourcelightPage;
  const marks = new Marks();
  const paragraphs = [...document.querySelectorAll('p')];
  const each = Math.ceil(ranges / paragraphs.length);
  const found = paragraphs.flatMap((element) => {
    const text = element.firstChild;
    return Array.from({ length: text ? each : 0 }, (_, at) => {
      const range = new Range();
      if (text) range.setStart(text, 4 + at * 40);
      if (text) range.setEnd(text, 24 + at * 40);
      const block = { id: 0, text: '', element };
      const reason = { rule: 'distinct-name', alias: '', cues: [] };
      const mention = { block: 0, start: 0, end: 0, entity: 'x', surface: '', reason };
      return { mention, range, block };
    });
  });
  marks.replaceWithin([], found as unknown as Parameters<typeof marks.replaceWithin>[1]);
  marks.show((all) => all);
  const points = Array.from({ length: 1000 }, (_, at) => ({
    x: 20 + ((at * 397) % (innerWidth - 40)),
    y: 20 + ((at * 211) % (innerHeight - 40)),
  }));
  const none: ReadonlySet<ShadowRoot> = new Set();
  const times = { ours: [] as number[], theirs: [] as number[], hits: 0 };
  const perCall = (turn: typeof points, call: (x: number, y: number) => void): number => {
    const started = performance.now();
    for (const { x, y } of turn) call(x, y);
    return (performance.now() - started) / turn.length;
  };
  for (let turn = 0; turn < points.length; turn += 50) {
    const here = points.slice(turn, turn + 50);
    times.theirs.push(perCall(here, (x, y) => document.elementFromPoint(x, y)));
    times.ours.push(
      perCall(here, (x, y) => {
        if (markAt(x, y, marks, none)) times.hits++;
      }),
    );
  }
  return times;
}
