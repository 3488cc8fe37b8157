import { claimsOf } from '../../claims/claims';
import type { Claim } from '../../claims/types';
import type { DatasetIndex } from '../../dataset/lookup';
import { type Detection, detect } from '../../mentions/detect';
import { namesPerson } from '../../mentions/grammar';
import type { DetectionModel } from '../../mentions/model';
import { refine } from '../../mentions/refine';
import { type Mention, NO_EVIDENCE, type Reason, type Span } from '../../mentions/types';
import { type LocatedBlock, placeOf } from './blocks';
import { htmlBlocks } from './htmlBlocks';
import { textBlocks } from './textBlocks';

/** One line of output; offsets are UTF-16 units of the given text. */
export interface Annotation {
  id: string;
  mentions: LocatedMention[];
  claims: Claim[];
  /** How many mentions grammar was asked about; only with `--explain`. */
  grammarAsked?: number;
  /** Names and phrases that were not marked, and why; only with `--explain`. */
  rejected?: { start: number; end: number; surface: string; entity: string; why: string }[];
}

export interface LocatedMention {
  start: number;
  end: number;
  surface: string;
  entity: string;
  reason: Reason;
}

export interface Options {
  lang?: string | undefined;
  /** The day on which the text was published, `YYYY-MM-DD`. */
  date?: string | undefined;
  explain?: boolean;
  /** Without it no claims are looked for. */
  index?: DatasetIndex;
}

export type Format = 'text' | 'html';

/** Runs the extension's own detection on one text. */
export function annotate(
  id: string,
  text: string,
  format: Format,
  model: DetectionModel,
  options: Options = {},
): Promise<Annotation> {
  const blocks = format === 'html' ? htmlBlocks(text) : textBlocks(text);
  return annotateBlocks(id, text, blocks, model, options);
}

/** The same for a text whose blocks are known. */
export async function annotateBlocks(
  id: string,
  text: string,
  blocks: readonly LocatedBlock[],
  model: DetectionModel,
  { lang, date, explain, index }: Options = {},
): Promise<Annotation> {
  const given = lang === undefined ? blocks : blocks.map((block) => ({ ...block, lang }));
  const found = detect(given, model, { ...NO_EVIDENCE, published: date ?? null });
  const { mentions, rejected, asked } = await refine(found, given, model, namesPerson);
  const annotation: Annotation = {
    id,
    mentions: mentions.flatMap(({ block, entity, reason, ...span }) =>
      locate(blocks[block], span, text).map((place) => ({ ...place, entity, reason })),
    ),
    claims: index ? claimsIn(blocks, mentions, text, index, date) : [],
  };
  if (!explain) return annotation;
  return {
    ...annotation,
    grammarAsked: asked,
    rejected: rejected.flatMap((one) => explained(one, blocks, text)),
  };
}

function explained(
  { block, entity, why, ...span }: Detection['rejected'][number],
  blocks: readonly LocatedBlock[],
  text: string,
): NonNullable<Annotation['rejected']> {
  return locate(blocks[block], span, text).map((place) => ({ ...place, entity, why }));
}

const NOBODY: readonly Mention[] = [];

/** The numbers of the text that can be set beside the dataset. */
function claimsIn(
  blocks: readonly LocatedBlock[],
  mentions: readonly Mention[],
  text: string,
  index: DatasetIndex,
  date: string | undefined,
): Claim[] {
  const byBlock = new Map<number, Mention[]>();
  for (const mention of mentions) {
    const own = byBlock.get(mention.block);
    if (own) own.push(mention);
    else byBlock.set(mention.block, [mention]);
  }
  return blocks.flatMap((block) =>
    claimsOf(block.text, byBlock.get(block.id) ?? NOBODY, index, date).flatMap((claim) =>
      locate(block, claim, text).map(({ start, end }) => ({ ...claim, start, end })),
    ),
  );
}

/** A span of a block as a span of the given text; empty if it cannot be told. */
function locate(
  block: LocatedBlock | undefined,
  span: Span,
  text: string,
): { start: number; end: number; surface: string }[] {
  if (!block) return [];
  const start = placeOf(block, span.start);
  const last = placeOf(block, span.end - 1);
  const end = Math.max(last + 1, entityEnd(text, last));
  return [{ start, end, surface: text.slice(start, end) }];
}

/** The end of the character reference that starts at `at`, or `at`. */
function entityEnd(text: string, at: number): number {
  return text[at] === '&'
    ? at + (/^&[^;\s&]{1,32};/.exec(text.slice(at, at + 40))?.[0].length ?? 0)
    : at;
}
