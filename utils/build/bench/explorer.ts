import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Dataset } from '../../dataset/types';
import { launchExtension } from '../run/launch';
import { builtExtension } from './built';
import type { Measured, Row } from './row';
import { quantile } from './spread';

/** What browsers call a long frame, in ms. */
const LONG = 50;
const TIMES = 10;
const QUERY = 'lazarus group';

/** The explorer with ten times the data beside the explorer as it is: typing, filtering, sorting, turning pages. */
export const explorer: Row = {
  name: 'explorer',
  async run(): Promise<Measured> {
    const built = builtExtension();
    const now = await stepsOf(built);
    const grown = mkdtempSync(join(tmpdir(), 'sourcelight-grown-'));
    try {
      cpSync(built, grown, { recursive: true });
      growDataset(join(grown, 'data/dataset.json'));
      const tenfold = await stepsOf(grown);
      const [ours, theirs] = [quantile(tenfold.times, 0.5), quantile(now.times, 0.5)];
      const longest = Math.max(0, ...tenfold.long);
      return {
        ours: `a step of the explorer with ${TIMES} times the data`,
        beside: 'the same with the dataset as it is',
        ratio: ours / theirs,
        figures: `to the next frame but one ${ms(ours)} against ${ms(theirs)}; ${tenfold.long.length} of ${tenfold.times.length} steps had a frame over ${LONG} ms, the longest ${ms(longest)}; ${now.long.length} with the data as it is`,
        target: `no frame over ${LONG} ms`,
        holds: tenfold.long.length === 0,
      };
    } finally {
      rmSync(grown, { recursive: true, force: true });
    }
  },
};

/** Each record so many times, under other ids. */
function growDataset(file: string): void {
  const dataset: Dataset = JSON.parse(readFileSync(file, 'utf8'));
  const copies = Array.from({ length: TIMES }, (_, i) => (i === 0 ? '' : `-${i}`));
  const entities = copies.flatMap((copy) =>
    dataset.entities.map((entity) => ({ ...entity, id: entity.id + copy })),
  );
  const figures = copies.flatMap((copy) =>
    dataset.figures.map((figure) => ({
      ...figure,
      id: figure.id + copy,
      subject: figure.subject + copy,
    })),
  );
  writeFileSync(file, JSON.stringify({ ...dataset, entities, figures }));
}

interface Steps {
  /** From each step until it is drawn, in ms. */
  times: number[];
  /** Frames that took too long, in ms. */
  long: number[];
}

async function stepsOf(extension: string): Promise<Steps> {
  const { context, id, close } = await launchExtension(extension, { headless: true });
  try {
    const page = await context.newPage();
    await page.goto(`chrome-extension://${id}/explorer.html?view=figures`);
    await page.locator('.sortable tbody tr').first().waitFor();
    // The frame that reads the dataset is not one of the reader's steps.
    await page.waitForTimeout(1000);
    return await page.evaluate(walk, QUERY);
  } finally {
    await close();
  }
}

/** Runs in the page. */
async function walk(query: string): Promise<Steps> {
  const times: number[] = [];
  const long: number[] = [];
  const watch = new PerformanceObserver((list) => {
    long.push(...list.getEntries().map(({ duration }) => duration));
  });
  watch.observe({ type: 'long-animation-frame' });
  const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const step = async (act: () => void): Promise<void> => {
    await frame();
    const started = performance.now();
    act();
    await frame();
    times.push(performance.now() - started);
  };
  const all = <E extends Element>(selector: string) => [...document.querySelectorAll<E>(selector)];
  const type = (text: string) => () => {
    const [input] = all<HTMLInputElement>('input[type=search]');
    if (!input) return;
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const press = (selector: string, at: number) => () => all<HTMLElement>(selector)[at]?.click();
  for (let round = 0; round < 5; round++) {
    for (let length = 1; length <= query.length; length++) await step(type(query.slice(0, length)));
    await step(type(''));
    for (let box = 0; box < 6; box++) {
      await step(press('.facet input', box));
      await step(press('.facet input', box));
    }
    for (let column = 0; column < 6; column++) await step(press('th button', column));
    await step(press('.tab', 0));
    await step(press('.tab', 1));
  }
  await new Promise((done) => setTimeout(done, 300));
  return { times, long };
}

function ms(value: number): string {
  return `${value.toFixed(0)} ms`;
}
