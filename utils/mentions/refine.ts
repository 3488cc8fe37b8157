import { sentenceOf } from '../text/span';
import type { Detection } from './detect';
import { ASKED_NAME, type NamesPerson } from './grammarSlot';
import type { DetectionModel } from './model';
import { tablesOf } from './tables';
import type { Mention, Rejected, TextBlock } from './types';

export interface Refined extends Detection {
  /** How many mentions grammar was asked about. */
  asked: number;
}

/** A mention that may be a person's surname, which grammar is to be asked about. */
export interface Doubt {
  /** Which of the mentions. */
  at: number;
  sentence: string;
  name: string;
}

/** Takes back what grammar knows to be a person: "Anna Harmony, a cryptocurrency trader". */
export async function refine(
  detection: Detection,
  blocks: readonly TextBlock[],
  model: DetectionModel,
  namesPerson: NamesPerson,
): Promise<Refined> {
  const doubts = doubtsAbout(detection.mentions, blocks, model);
  const people = await Promise.all(doubts.map(({ sentence, name }) => namesPerson(sentence, name)));
  const refused = new Set(doubts.filter((_doubt, i) => people[i]).map(({ at }) => at));
  return {
    ...detection,
    mentions: detection.mentions.filter((_mention, at) => !refused.has(at)),
    rejected: [
      ...detection.rejected,
      ...detection.mentions.filter((_mention, at) => refused.has(at)).map(asPerson),
    ],
    asked: doubts.length,
  };
}

/**
 * What grammar is to be asked about: a single ambiguous word with a capitalised one before it, so that it is
 * seldom asked.
 */
export function doubtsAbout(
  mentions: readonly Mention[],
  blocks: readonly TextBlock[],
  model: DetectionModel,
): Doubt[] {
  if (mentions.length === 0) return [];
  const texts = new Map(blocks.map(({ id, text }) => [id, text]));
  return mentions.flatMap((mention, at) => {
    const text = texts.get(mention.block) ?? '';
    return mayBeSurname(mention, text, model) ? [doubt(at, mention, text)] : [];
  });
}

function doubt(at: number, mention: Mention, text: string): Doubt {
  const { start, end } = sentenceOf(text, mention);
  return { at, sentence: text.slice(start, end), name: mention.surface };
}

function asPerson({ block, start, end, entity }: Mention): Rejected {
  return { block, start, end, entity, why: 'grammar takes it for a person' };
}

/** "Anna", "R.", "Prof."; a longer word with a full stop ends the sentence before. */
const FORENAME_BEFORE = /(?:^|[^\p{L}])(\p{Lu}(?:\p{Ll}+|\p{Ll}{0,3}\.))\s$/u;
/** Begin sentences and are nobody's forename; asking takes longer than all the rest of a sentence. */
const NO_FORENAME =
  /^(?:The|An|This|That|These|Those|In|On|At|By|From|For|With|When|While|After|Before|Since|But|And|Both|Der|Die|Das|Dem|Den|Eine?[nmrs]?|Le|Les|Une?|El|Los|Las|Über)$/;

function mayBeSurname(
  { reason, surface, start }: Mention,
  text: string,
  model: DetectionModel,
): boolean {
  if (!ASKED_NAME.test(surface)) return false;
  const [, before] = FORENAME_BEFORE.exec(text.slice(Math.max(0, start - 30), start)) ?? [];
  if (before === undefined || NO_FORENAME.test(before)) return false;
  return tablesOf(model).ambiguous.has(reason.alias);
}
