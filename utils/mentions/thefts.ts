import { datesIn } from '../text/dates';
import type { Span } from '../text/span';
import { type EventParts, isSum } from './eventParts';
import type { DetectionModel } from './model';
import { adjoins } from './nouns';
import type { BlockScan } from './scan';
import { tablesOf } from './tables';
import type { Mention } from './types';

/**
 * What a victim's name means together with a noun of the event: "the hack of Ronin" and "Bybit's heist" are
 * the thefts, not the bridge and the exchange. Of several thefts the one whose year or sum the sentence
 * tells; where none is told, the victim stays.
 */
export function theftOrVictim(
  mention: Mention,
  scan: BlockScan,
  model: DetectionModel,
  published: string | null,
): Mention {
  const thefts = tablesOf(model).eventsOfVictim.get(mention.entity) ?? [];
  if (thefts.length === 0) return mention;
  const noun = eventNoun(mention, scan, model);
  const theft = noun && theOne(thefts, mention, scan, published);
  const entity = theft && model.entities[theft.entity];
  if (!noun || !entity) return mention;
  const { text } = scan.block;
  const start = withYear(text, Math.min(mention.start, noun.start));
  const end = Math.max(mention.end, noun.end);
  return {
    ...mention,
    start,
    end,
    surface: text.slice(start, end),
    entity: entity.id,
    type: entity.type,
    reason: {
      rule: 'event-phrase',
      alias: entity.name,
      cues: [mention.surface, text.slice(noun.start, noun.end)],
    },
  };
}

function eventNoun(mention: Mention, scan: BlockScan, model: DetectionModel): Span | undefined {
  return scan.nouns.find(
    (hit) => model.cues[hit.cue]?.noun === 'event' && adjoins(mention, hit, scan.block.text),
  );
}

function theOne(
  thefts: readonly EventParts[],
  mention: Mention,
  scan: BlockScan,
  published: string | null,
): EventParts | undefined {
  if (thefts.length === 1) return thefts[0];
  const sentence = scan.sentenceAround(mention);
  const dates = datesIn(scan.block.text.slice(sentence.start, sentence.end), published);
  const amounts = scan.amountsIn(sentence);
  const told = thefts.filter(
    (theft) =>
      dates.some((date) => theft.dates.some(({ year }) => year === date.year)) ||
      amounts.some((amount) => isSum(amount, theft)),
  );
  return told.length === 1 ? told[0] : undefined;
}

/** "2016 Bitfinex hack", "2019년 업비트 해킹": the year goes with it. */
function withYear(text: string, start: number): number {
  return (
    start -
    (/(?:^|[^\d])((?:19|20)\d\d[年년]?\s?)$/u.exec(text.slice(Math.max(0, start - 8), start))?.[1]
      ?.length ?? 0)
  );
}
