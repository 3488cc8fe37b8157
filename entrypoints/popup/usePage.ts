import { useEffect, useRef, useState } from 'preact/hooks';
import type { PageState } from '../../components/popup/PageSection';
import { ask } from '../../utils/browser/ask';
import type { FrameReport, ListedMention } from '../../utils/browser/pageChannel';
import { openPageLine, type PageLine } from '../../utils/browser/pageLine';
import type { Id } from '../../utils/dataset/types';
import type { EntitySummary } from '../../utils/facts/types';

interface Page {
  state: PageState;
  /** Goes to the next mention of an entity, round and round. */
  jump(id: Id): void;
}

/** What the tab in front mentions, kept up to date while the popup is open. */
export function usePage(): Page {
  const [frames, setFrames] = useState<ReadonlyMap<string, FrameReport>>(new Map());
  const [unreadable, setUnreadable] = useState(false);
  const [names, setNames] = useState<ReadonlyMap<Id, EntitySummary>>(new Map());
  const line = useRef<PageLine | null>(null);
  const turns = useRef(new Map<Id, number>());

  useEffect(() => {
    const opening = openPageLine(
      (report) => setFrames((all) => new Map(all).set(report.frame, report)),
      () => setUnreadable(true),
    );
    void opening.then((opened) => {
      line.current = opened;
    });
    return () => void opening.then((opened) => opened?.close());
  }, []);

  const mentions = [...frames.values()]
    .sort((a, b) => Number(b.top) - Number(a.top))
    .flatMap((frame) => frame.mentions);
  const unknown = [...new Set(mentions.map(({ entity }) => entity))]
    .filter((id) => !names.has(id))
    .join();
  useEffect(() => {
    if (unknown === '') return;
    void ask('describe', { ids: unknown.split(',') }).then((found) =>
      setNames((all) => new Map([...all, ...found.map((entity) => [entity.id, entity] as const)])),
    );
  }, [unknown]);

  return {
    state: pageState(frames, unreadable, mentions, names),
    jump(id) {
      const marks = mentions.filter(({ entity }) => entity === id);
      const turn = turns.current.get(id) ?? 0;
      turns.current.set(id, turn + 1);
      const mark = marks[turn % Math.max(1, marks.length)];
      if (mark) line.current?.jump(mark.mark);
    },
  };
}

function pageState(
  frames: ReadonlyMap<string, FrameReport>,
  unreadable: boolean,
  mentions: readonly ListedMention[],
  names: ReadonlyMap<Id, EntitySummary>,
): PageState {
  const top = [...frames.values()].find((frame) => frame.top);
  if (!top) return { kind: unreadable ? 'unreadable' : 'loading' };
  const counts = new Map<Id, number>();
  for (const { entity } of mentions) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  return {
    kind: 'ready',
    host: top.host,
    active: top.active,
    mentions: [...counts].map(([id, count]) => ({
      id,
      count,
      name: names.get(id)?.name ?? id,
      typeLabel: names.get(id)?.typeLabel ?? '',
    })),
  };
}
