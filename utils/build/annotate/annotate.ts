import { detect } from '../../mentions/detect';
import type { DetectionModel } from '../../mentions/model';
import type { Mention, Reason } from '../../mentions/types';
import { htmlBlocks, type LocatedBlock, textBlocks } from './readers';

/** One line of output; offsets are UTF-16 units of the given text. */
export interface Annotation {
  id: string;
  mentions: { start: number; end: number; surface: string; entity: string; reason: Reason }[];
  claims: [];
}

export type Format = 'text' | 'html';

/** Runs the extension's own detection on one text. */
export function annotate(
  id: string,
  text: string,
  format: Format,
  model: DetectionModel,
  lang?: string,
): Annotation {
  const blocks = format === 'html' ? htmlBlocks(text) : textBlocks(text);
  const given = lang === undefined ? blocks : blocks.map((block) => ({ ...block, lang }));
  const { mentions } = detect(given, model);
  return { id, mentions: mentions.flatMap((mention) => locate(mention, blocks, text)), claims: [] };
}

function locate(
  mention: Mention,
  blocks: readonly LocatedBlock[],
  text: string,
): Annotation['mentions'] {
  const positions = blocks[mention.block]?.positions;
  const start = positions?.[mention.start];
  const last = positions?.[mention.end - 1];
  if (start === undefined || last === undefined) return [];
  const end = Math.max(last + 1, entityEnd(text, last));
  return [
    { start, end, surface: text.slice(start, end), entity: mention.entity, reason: mention.reason },
  ];
}

/** The end of the character reference that starts at `at`, or `at`. */
function entityEnd(text: string, at: number): number {
  return text[at] === '&'
    ? at + (/^&[^;\s&]{1,32};/.exec(text.slice(at, at + 40))?.[0].length ?? 0)
    : at;
}
