import type { Messages } from '../../utils/browser/messages';
import type { Around } from '../../utils/facts/claimView';
import type { Mark } from '../../utils/page/marks';

/** What is asked for a mark's card: its entity, why it was marked, and the text around it. */
export function cardRequest(
  { mention, text, blockText }: Mark,
  all: readonly Mark[],
  published: string | null,
): Messages['card']['request'] {
  const { entity, reason, start, end } = mention;
  // Text that is set apart in the block may stand elsewhere in it; then there is nothing around.
  if (text === '') return { entity, reason, around: null };
  const named = all
    .filter((other) => other.blockText === blockText && other.mention.block === mention.block)
    .map((other) => ({
      entity: other.mention.entity,
      start: other.mention.start,
      end: other.mention.end,
    }));
  return { entity, reason, around: { ...around(blockText, start, end, named), published } };
}

/** How much text around a mention is sent along, in UTF-16 units to each side. */
const REACH = 2000;

/** The mention's own text with what is named in it, cut to what a sentence can need. */
function around(
  text: string,
  start: number,
  end: number,
  named: Around['named'],
): Omit<Around, 'published'> {
  const from = Math.max(0, start - REACH);
  const to = Math.min(text.length, end + REACH);
  const inside = named.filter((name) => name.start >= from && name.end <= to).slice(0, 100);
  return {
    text: text.slice(from, to),
    start: start - from,
    end: end - from,
    named: inside.map((name) => ({ ...name, start: name.start - from, end: name.end - from })),
  };
}
