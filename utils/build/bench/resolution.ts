import { detect } from '../../mentions/detect';
import { namesPerson } from '../../mentions/grammar';
import { compileModel } from '../../mentions/model';
import { refine } from '../../mentions/refine';
import { scanBlock } from '../../mentions/scan';
import type { TextBlock } from '../../mentions/types';
import { DATASET_DIRECTORY, readDataset } from '../readDataset';
import { type Measured, median, type Row } from './row';
import { ownCases } from './texts';

/** UTF-16 units a second, in millions, that text full of mentions must go through resolution at. */
const WANTED = 2;
const RUNS = 15;
/** How often the texts are read in one run: half a megabyte, so that it is warm. */
const REPEATS = 10;
/** Paragraphs of a page. */
const PAGE = 40;

/** Detection with grammar on text full of mentions, against the bare dictionary scan that it begins with. */
export const resolution: Row = {
  name: 'resolution',
  async run(): Promise<Measured> {
    const model = compileModel(readDataset(DATASET_DIRECTORY));
    const pages = pagesOf(Array.from({ length: REPEATS }, ownCases).flat());
    const size = pages.flat().reduce((sum, { text }) => sum + text.length, 0);
    const ours = await median(RUNS, async () => {
      for (const page of pages) await refine(detect(page, model), page, model, namesPerson);
    });
    const bare = await median(RUNS, () => {
      for (const page of pages) for (const block of page) scanBlock(block, model);
    });
    const [speed, bareSpeed] = [size / ours / 1000, size / bare / 1000];
    return {
      ours: 'whole resolution, text full of mentions',
      beside: 'bare candidate scan',
      ratio: ours / bare,
      figures: `${speed.toFixed(1)} MB/s against ${bareSpeed.toFixed(1)} MB/s`,
      target: `at least ${WANTED} MB/s`,
      holds: speed >= WANTED,
    };
  },
};

function pagesOf(texts: readonly string[]): TextBlock[][] {
  const pages: TextBlock[][] = [];
  texts.forEach((text, i) => {
    if (i % PAGE === 0) pages.push([]);
    pages.at(-1)?.push({ id: i % PAGE, text });
  });
  return pages;
}
