import { detect } from '../../mentions/detect';
import { PageProbe } from '../../mentions/filter';
import { compileFilter } from '../../mentions/filterCompile';
import type { PageFilter } from '../../mentions/filterFlags';
import { namesPerson } from '../../mentions/grammar';
import { compileModel, type DetectionModel } from '../../mentions/model';
import { refine } from '../../mentions/refine';
import type { TextBlock } from '../../mentions/types';
import { htmlBlocks } from '../annotate/htmlBlocks';
import { DATASET_DIRECTORY, readDataset } from '../readDataset';
import { pagesOf } from './pages';
import type { Row } from './row';

/** The part of all pages for which the background may be woken in vain. */
const WANTED = 0.02;

/** What the filter makes of pages, beside what detection finds on them. */
export const wakeups: Row = {
  name: 'wakeups',
  async run({ pages }) {
    const all = await wakeupsOf(pagesOf(pages).map(({ html }) => htmlBlocks(html)));
    const inVain = all.filter(({ isWoken, isMarked }) => isWoken && !isMarked).length;
    const missed = all.filter(({ isWoken, isNamed }) => !isWoken && isNamed).length;
    const [woken, named] = [
      all.filter((page) => page.isWoken).length,
      all.filter((page) => page.isMarked).length,
    ];
    return {
      ours: 'pages for which the background is woken',
      beside: 'pages on which detection finds something',
      ratio: woken / named,
      figures: `${woken} against ${named} of ${all.length} pages: ${inVain} in vain, ${missed} missed`,
      target: `at most ${WANTED * 100} % in vain, none missed`,
      holds: inVain <= WANTED * all.length && missed === 0,
    };
  },
};

export interface Wakeup {
  /** Whether the filter would have the background asked. */
  isWoken: boolean;
  /** Whether detection finds anything, and whether a name: an event that is told without one wakes nobody. */
  isMarked: boolean;
  isNamed: boolean;
}

/** Reads each page, given as its blocks, through the filter and with all of detection. */
export async function wakeupsOf(pages: readonly (readonly TextBlock[])[]): Promise<Wakeup[]> {
  const model = compileModel(readDataset(DATASET_DIRECTORY));
  const filter = compileFilter(model);
  const all: Wakeup[] = [];
  for (const blocks of pages)
    all.push({ isWoken: isWoken(blocks, filter), ...(await foundIn(blocks, model)) });
  return all;
}

function isWoken(blocks: readonly TextBlock[], filter: PageFilter): boolean {
  const probe = new PageProbe(filter);
  for (const { text } of blocks) probe.probe(text);
  return probe.isWorth;
}

async function foundIn(
  blocks: readonly TextBlock[],
  model: DetectionModel,
): Promise<Omit<Wakeup, 'isWoken'>> {
  const { mentions } = await refine(detect(blocks, model), blocks, model, namesPerson);
  const isNamed = mentions.some(({ reason }) => reason.rule !== 'event-phrase');
  return { isMarked: mentions.length > 0, isNamed };
}
