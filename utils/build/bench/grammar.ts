import { detect } from '../../mentions/detect';
import { namesPerson } from '../../mentions/grammar';
import { compileModel } from '../../mentions/model';
import { refine } from '../../mentions/refine';
import type { TextBlock } from '../../mentions/types';
import { DATASET_DIRECTORY, readDataset } from '../readDataset';
import { type Measured, medianOfCpu, type Row } from './row';
import { quantile } from './spread';
import { ownCases } from './texts';

const RUNS = 11;
const WANTED = { mention: 5, page: 50 };
/** Paragraphs of a page. */
const PAGE = 40;

/** What grammar adds to a page with ambiguous names, beside its detection without. */
export const grammar: Row = {
  name: 'grammar',
  async run(): Promise<Measured> {
    const model = compileModel(readDataset(DATASET_DIRECTORY));
    const added: number[] = [];
    let [asked, plain, whole] = [0, 0, 0];
    for (const page of pages()) {
      const detection = detect(page, model);
      const here = (await refine(detection, page, model, namesPerson)).asked;
      if (here === 0) continue;
      const without = await medianOfCpu(RUNS, () => detect(page, model));
      const ours = await medianOfCpu(RUNS, () => refine(detection, page, model, namesPerson));
      added.push(ours);
      asked += here;
      plain += without;
      whole += without + ours;
    }
    const each = (whole - plain) / asked;
    const most = Math.max(0, ...added);
    return {
      ours: 'detection with grammar, pages with names that may be a person’s',
      beside: 'the same without grammar',
      ratio: whole / plain,
      figures: `${each.toFixed(1)} ms each of ${asked} mentions asked about; a page median ${quantile(added, 0.5).toFixed(1)} ms, most ${most.toFixed(1)} ms of ${added.length}`,
      target: `at most ${WANTED.mention} ms a mention, ${WANTED.page} ms a page`,
      holds: asked > 0 && each <= WANTED.mention && most <= WANTED.page,
    };
  },
};

function pages(): TextBlock[][] {
  const all: TextBlock[][] = [];
  ownCases().forEach((text, at) => {
    if (at % PAGE === 0) all.push([]);
    all.at(-1)?.push({ id: at % PAGE, text });
  });
  return all;
}
