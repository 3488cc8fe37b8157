import { onPageChannel, onPageCommand } from '../../utils/browser/contentApi';
import type { FrameReport } from '../../utils/browser/pageChannel';
import type { PageSession, Run } from './session';

/** Tells the popup what this frame mentions, and does what popup and keyboard commands ask. */
export function answerPages(session: PageSession, signal: AbortSignal): void {
  onPageCommand((command) => session.current?.step(command === 'next-mention'), signal);
  onPageChannel((channel) => {
    const report = (): void => channel.report(frameReport(session.current));
    report();
    return {
      jump: (id) => {
        const mark = session.current?.marks.get(id);
        if (mark) session.current?.reveal(mark);
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
    mentions: (run?.marks.inOrder ?? []).map(({ id, mention }) => ({
      mark: id,
      entity: mention.entity,
      type: mention.type,
      surface: mention.surface,
    })),
  };
}
