import { sentenceOf } from '../text/span';
import type { Detection } from './detect';
import type { NamesPerson } from './grammarSlot';
import type { DetectionModel } from './model';
import { tablesOf } from './tables';
import type { Mention, Rejected, TextBlock } from './types';

export interface Refined extends Detection {
  /** How many mentions grammar was asked about. */
  asked: number;
}

/**
 * Takes back what grammar knows to be a person: "Anna Harmony, a cryptocurrency trader". Asked only for
 * a single ambiguous word with a capitalised one before it, so that `namesPerson` is seldom called.
 */
export async function refine(
  detection: Detection,
  blocks: readonly TextBlock[],
  model: DetectionModel,
  namesPerson: NamesPerson,
): Promise<Refined> {
  if (detection.mentions.length === 0) return { ...detection, asked: 0 };
  const texts = new Map(blocks.map(({ id, text }) => [id, text]));
  const textOf = ({ block }: Mention): string => texts.get(block) ?? '';
  const doubtful = detection.mentions.filter((mention) =>
    mayBeSurname(mention, textOf(mention), model),
  );
  const people = await Promise.all(
    doubtful.map((mention) => namesPerson(...inSentence(mention, textOf(mention)))),
  );
  const refused = new Set(doubtful.filter((_mention, i) => people[i]));
  return {
    ...detection,
    mentions: detection.mentions.filter((mention) => !refused.has(mention)),
    rejected: [...detection.rejected, ...[...refused].map(asPerson)],
    asked: doubtful.length,
  };
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
  if (!/^\p{Script=Latin}+$/u.test(surface)) return false;
  const [, before] = FORENAME_BEFORE.exec(text.slice(Math.max(0, start - 30), start)) ?? [];
  if (before === undefined || NO_FORENAME.test(before)) return false;
  return tablesOf(model).ambiguous.has(reason.alias);
}

function inSentence(mention: Mention, text: string): [sentence: string, name: string] {
  const { start, end } = sentenceOf(text, mention);
  return [text.slice(start, end), mention.surface];
}
