import { onLookup, onPageChannel, onPageCommand } from '../../utils/browser/markerApi';
import type { FrameReport, FrameText, ListedMention } from '../../utils/browser/pageChannel';
import { pageAddress } from '../../utils/page/address';
import type { Mark } from '../../utils/page/marks';
import { textStarts } from '../../utils/page/range';
import type { PageMarker } from './marker';
import type { Marking } from './marking';

/** Tells the popup what this frame mentions, and does what popup and keyboard commands ask. */
export function answerPages(marker: PageMarker, signal: AbortSignal): void {
  onPageCommand((command) => marker.current?.step(command === 'next-mention'), signal);
  onLookup((text) => marker.lookup.showSelection(text), signal);
  onPageChannel((channel) => {
    const report = (): void => channel.report(frameReport(marker));
    report();
    return {
      request({ frame, mark, show }) {
        if (frame !== FRAME) return;
        if (show === 'card') marker.current?.reveal(mark);
        else marker.current?.flash(mark);
      },
      text({ frame }) {
        if (frame === FRAME && marker.current) channel.tell(frameText(marker.current));
      },
      close: marker.listen(report),
    };
  }, signal);
}

const FRAME = crypto.randomUUID?.() ?? String(performance.timeOrigin);

function frameReport({ isActive, current }: PageMarker): FrameReport {
  return {
    frame: FRAME,
    host: location.hostname,
    address: pageAddress(),
    top: window === window.top,
    active: isActive,
    mentions: (current?.marks.inOrder ?? []).map(listed),
  };
}

/** UTF-16 units of text that a list shows on each side of a mention. */
const EXCERPT = 48;

function listed({ id, mention, blockText, text }: Mark): ListedMention {
  const { entity, type, surface, start, end } = mention;
  // Text that is set apart in the block may stand elsewhere in it; then there is nothing around.
  const isInPlace = text !== '';
  return {
    mark: id,
    entity,
    type,
    surface: surface.replace(/\s+/g, ' '),
    before: isInPlace ? excerptBefore(blockText, start) : '',
    after: isInPlace ? excerptAfter(blockText, end) : '',
  };
}

/** The words before a place; where text is left out, it begins with a whole word. */
function excerptBefore(text: string, end: number): string {
  const from = Math.max(0, end - EXCERPT);
  const part = text.slice(from, end).replace(/\s+/g, ' ');
  return from === 0 ? part.trimStart() : `…${part.replace(/^\S{0,20} /, '')}`;
}

/** The words after a place, as far as whole words go. */
function excerptAfter(text: string, start: number): string {
  const to = start + EXCERPT;
  const part = text.slice(start, to).replace(/\s+/g, ' ');
  return to >= text.length ? part.trimEnd() : `${part.replace(/ \S{0,20}$/, '')}…`;
}

/** The text of the document as the DOM has it; mentions in shadow trees have no place in it. */
function frameText(marking: Marking): FrameText {
  const root = document.body ?? document.documentElement;
  const starts = textStarts(root);
  const spans = marking.marks.inOrder.flatMap(({ mention: { entity, reason }, range }) => {
    const node = starts.get(range.startContainer);
    const start = (node ?? 0) + range.startOffset;
    return node === undefined
      ? []
      : [{ entity, reason, start, end: start + range.toString().length }];
  });
  return {
    frame: FRAME,
    text: root.textContent ?? '',
    url: location.href,
    title: document.title,
    published: marking.published,
    spans,
  };
}
