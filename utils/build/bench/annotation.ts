import { openDataset } from '../../dataset/lookup';
import { compileModel, type DetectionModel } from '../../mentions/model';
import { scanBlock } from '../../mentions/scan';
import { annotate } from '../annotate/annotate';
import { textBlocks } from '../annotate/textBlocks';
import { DATASET_DIRECTORY, readDataset } from '../readDataset';
import { type Measured, medianOfCpu, type Row } from './row';
import { ownCases, strangeTexts } from './texts';

const RUNS = 9;
/** UTF-16 units of one text: a long article, so that nothing is gained by its length. */
const TEXT = 20_000;

/** All that the command does with a text that mentions nothing, beside the bare scan of it. */
export const annotateNegative: Row = {
  name: 'annotate-negative',
  run: () => measured('text without mentions', 20, withoutMentions),
};

/** The same with text full of mentions. */
export const annotateFull: Row = {
  name: 'annotate-full',
  run: () => measured('text full of mentions', 2, async () => joined(repeated(ownCases(), 10))),
};

async function measured(
  what: string,
  wanted: number,
  make: (model: DetectionModel) => Promise<string[]>,
): Promise<Measured> {
  const dataset = readDataset(DATASET_DIRECTORY);
  const model = compileModel(dataset);
  const index = openDataset(dataset);
  const texts = await make(model);
  const size = texts.reduce((sum, text) => sum + text.length, 0);
  const ours = await medianOfCpu(RUNS, async () => {
    for (const text of texts) JSON.stringify(await annotate('', text, 'text', model, { index }));
  });
  const bare = await medianOfCpu(RUNS, () => {
    for (const text of texts) for (const block of textBlocks(text)) scanBlock(block, model);
  });
  const [speed, bareSpeed] = [size / ours / 1000, size / bare / 1000];
  return {
    ours: `annotate, ${what}`,
    beside: 'bare candidate scan',
    ratio: ours / bare,
    figures: `${speed.toFixed(1)} MB/s of processor time against ${bareSpeed.toFixed(1)} MB/s`,
    target: `at least ${wanted} MB/s`,
    holds: speed >= wanted,
  };
}

/** What installed packages say of themselves, less the texts in which something is marked. */
async function withoutMentions(model: DetectionModel): Promise<string[]> {
  const texts = joined(strangeTexts());
  const found = await Promise.all(texts.map((text) => annotate('', text, 'text', model)));
  return texts.filter((_text, i) => found[i]?.mentions.length === 0);
}

/** Short texts as paragraphs of longer ones. */
function joined(texts: readonly string[]): string[] {
  const all: string[] = [];
  let current = '';
  for (const text of texts) {
    current += `${text}\n\n`;
    if (current.length < TEXT) continue;
    all.push(current);
    current = '';
  }
  return current === '' ? all : [...all, current];
}

function repeated<T>(items: readonly T[], times: number): T[] {
  return Array.from({ length: times }, () => items).flat();
}
