import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Dataset } from '../../dataset/types';
import { launchBare } from '../run/bareBrowser';
import { type Frame, framesOf } from '../run/frames';
import { pause, Tab } from '../run/tab';
import { builtExtension } from './built';
import { stepThrough } from './explorerSteps';
import type { BenchOptions } from './options';
import type { Measured, Row } from './row';
import { quantile } from './spread';

/** What browsers call a long frame, in ms. */
const LONG = 50;
const TIMES = 10;
const ROUNDS = 5;

/** The explorer with ten times the data beside the explorer as it is: typing, filtering, sorting, all its views. */
export const explorer: Row = {
  name: 'explorer',
  async run({ runs }: BenchOptions): Promise<Measured> {
    const built = builtExtension();
    const now = await stepsOf(built, runs ?? ROUNDS);
    const grown = mkdtempSync(join(tmpdir(), 'sourcelight-grown-'));
    try {
      cpSync(built, grown, { recursive: true });
      growDataset(join(grown, 'data/dataset.json'));
      const tenfold = await stepsOf(grown, runs ?? ROUNDS);
      const [ours, theirs] = [middleOf(tenfold), middleOf(now)];
      return {
        ours: `a frame of the explorer with ${TIMES} times the data, processor time of its main thread`,
        beside: 'the same with the dataset as it is',
        ratio: ours / theirs,
        figures: `${ours.toFixed(1)} ms against ${theirs.toFixed(1)} ms; ${said(tenfold)}; as it is, ${said(now)}`,
        target: `no frame over ${LONG} ms`,
        holds: [...tenfold.frames, ...now.frames].every(({ work }) => work <= LONG),
      };
    } finally {
      rmSync(grown, { recursive: true, force: true });
    }
  },
};

/** Each record so many times, under other ids and names. */
function growDataset(file: string): void {
  const dataset: Dataset = JSON.parse(readFileSync(file, 'utf8'));
  const copies = Array.from({ length: TIMES }, (_, i) => (i === 0 ? '' : `-${i}`));
  const entities = copies.flatMap((copy) =>
    dataset.entities.map((entity) => ({
      ...entity,
      id: entity.id + copy,
      name: entity.name + copy.replace('-', ' '),
    })),
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

interface Walked {
  frames: Frame[];
  /** Frames that the browser itself calls long by the clock, in ms. */
  byClock: number[];
}

async function stepsOf(extension: string, rounds: number): Promise<Walked> {
  const { browser, ids, close } = await launchBare([extension]);
  try {
    const tab = await Tab.open(browser, `chrome-extension://${ids[0]}/explorer.html?view=figures`);
    await tab.until(() => document.querySelector('.sortable tbody tr') !== null, null);
    // The frame that reads the dataset is not one of the reader's steps.
    await pause(1500);
    let byClock: number[] = [];
    const frames = await framesOf(browser, async () => {
      byClock = await tab.run(stepThrough, rounds);
    });
    if (frames.length === 0) throw new Error('the browser told of no frames');
    return { frames, byClock };
  } finally {
    await close();
  }
}

function middleOf({ frames }: Walked): number {
  return quantile(
    frames.map(({ work }) => work),
    0.5,
  );
}

/** "2 of 950 frames over 50 ms, the longest 61 ms in “sort 2”, and 20 by the clock". */
function said({ frames, byClock }: Walked): string {
  const long = frames.filter(({ work }) => work > LONG).length;
  const [longest] = [...frames].sort((a, b) => b.work - a.work);
  const where = longest ? `${longest.work.toFixed(0)} ms in “${longest.step}”` : 'none';
  return `${long} of ${frames.length} frames over ${LONG} ms, the longest ${where}, and ${byClock.length} by the clock`;
}
