import { claimsOf } from '../../claims/claims';
import type { Claim } from '../../claims/types';
import type { DatasetIndex } from '../../dataset/lookup';
import { detect } from '../../mentions/detect';
import type { DetectionModel } from '../../mentions/model';
import { refine } from '../../mentions/refine';
import { type Mention, NO_EVIDENCE, type Reason, type Span } from '../../mentions/types';
import { htmlBlocks, type LocatedBlock, textBlocks } from './readers';

/** One line of output; offsets are UTF-16 units of the given text. */
export interface Annotation {
  id: string;
  mentions: { start: number; end: number; surface: string; entity: string; reason: Reason }[];
  claims: Claim[];
  /** How many mentions grammar was asked about; only with `--explain`. */
  grammarAsked?: number;
  /** Names and phrases that were not marked, and why; only with `--explain`. */
  rejected?: { start: number; end: number; surface: string; entity: string; why: string }[];
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
export async function annotate(
  id: string,
  text: string,
  format: Format,
  model: DetectionModel,
  options: Options = {},
): Promise<Annotation> {
  const { lang } = options;
  const blocks = format === 'html' ? htmlBlocks(text) : textBlocks(text);
  const given = lang === undefined ? blocks : blocks.map((block) => ({ ...block, lang }));
  const { mentions, rejected, asked } = await refine(
    detect(given, model, { ...NO_EVIDENCE, published: options.date ?? null }),
    given,
    model,
  );
  const annotation: Annotation = {
    id,
    mentions: mentions.flatMap(({ block, entity, reason, ...span }) =>
      locate(blocks[block], span, text).map((place) => ({ ...place, entity, reason })),
    ),
    claims: options.index ? claimsIn(blocks, mentions, text, options.index, options.date) : [],
  };
  if (options.explain) {
    annotation.grammarAsked = asked;
    annotation.rejected = rejected.flatMap(({ block, entity, why, ...span }) =>
      locate(blocks[block], span, text).map((place) => ({ ...place, entity, why })),
    );
  }
  return annotation;
}

/** The numbers of the text that can be set beside the dataset. */
function claimsIn(
  blocks: readonly LocatedBlock[],
  mentions: readonly Mention[],
  text: string,
  index: DatasetIndex,
  date: string | undefined,
): Claim[] {
  return blocks.flatMap((block) => {
    const named = mentions.filter((mention) => mention.block === block.id);
    return claimsOf(block.text, named, index, date).flatMap((claim) =>
      locate(block, claim, text).map(({ start, end }) => ({ ...claim, start, end })),
    );
  });
}

/** A span of a block as a span of the given text; empty if it cannot be told. */
function locate(
  block: LocatedBlock | undefined,
  span: Span,
  text: string,
): { start: number; end: number; surface: string }[] {
  const start = block?.positions[span.start];
  const last = block?.positions[span.end - 1];
  if (start === undefined || last === undefined) return [];
  const end = Math.max(last + 1, entityEnd(text, last));
  return [{ start, end, surface: text.slice(start, end) }];
}

/** The end of the character reference that starts at `at`, or `at`. */
function entityEnd(text: string, at: number): number {
  return text[at] === '&'
    ? at + (/^&[^;\s&]{1,32};/.exec(text.slice(at, at + 40))?.[0].length ?? 0)
    : at;
}
