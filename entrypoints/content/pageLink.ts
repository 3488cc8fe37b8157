import { onPageChannel, onPageCommand } from '../../utils/browser/contentApi';
import type { FrameReport, ListedMention } from '../../utils/browser/pageChannel';
import type { Mark } from '../../utils/page/marks';
import type { PageSession, Run } from './session';

/** Tells the popup what this frame mentions, and does what popup and keyboard commands ask. */
export function answerPages(session: PageSession, signal: AbortSignal): void {
  onPageCommand((command) => session.current?.step(command === 'next-mention'), signal);
  onPageChannel((channel) => {
    const report = (): void => channel.report(frameReport(session.current));
    report();
    return {
      request({ frame, mark, show }) {
        if (frame !== FRAME) return;
        if (show === 'card') session.current?.reveal(mark);
        else session.current?.flash(mark);
      },
      close: session.listen(report),
    };
  }, signal);
}

const FRAME = crypto.randomUUID?.() ?? String(performance.timeOrigin);

function frameReport(run: Run | undefined): FrameReport {
  return {
    frame: FRAME,
    host: location.hostname,
    top: window === window.top,
    active: run !== undefined,
    mentions: (run?.marks.inOrder ?? []).map(listed),
  };
}

/** UTF-16 units of text that a list shows on each side of a mention. */
const EXCERPT = 48;

function listed({ id, mention, blockText, text }: Mark): ListedMention {
  const { entity, type, surface, start, end } = mention;
  const around = (from: number, to: number): string =>
    // Text that is set apart in the block may stand elsewhere in it; then there is nothing around.
    text === '' ? '' : blockText.slice(Math.max(0, from), to).replace(/\s+/g, ' ');
  return {
    mark: id,
    entity,
    type,
    surface: surface.replace(/\s+/g, ' '),
    before: around(start - EXCERPT, start),
    after: around(end, end + EXCERPT),
  };
}
