import { useRef } from 'preact/hooks';
import type { PageState } from '../../components/popup/PageSection';
import { type PageInFront, type PageMention, usePage } from '../../utils/browser/usePage';
import type { Id } from '../../utils/dataset/types';
import type { EntitySummary } from '../../utils/facts/types';

interface PopupPage {
  state: PageState;
  /** Goes to the next mention of an entity, round and round. */
  jump(id: Id): void;
}

/** What the tab in front mentions, each entity once. */
export function usePopupPage(): PopupPage {
  const { state, names, request } = usePage();
  const turns = useRef(new Map<Id, number>());
  return {
    state: state.kind === 'ready' ? byEntity(state, names) : state,
    jump(id) {
      const marks = mentionsOf(state).filter(({ entity }) => entity === id);
      const turn = turns.current.get(id) ?? 0;
      turns.current.set(id, turn + 1);
      const mark = marks[turn % Math.max(1, marks.length)];
      if (mark) request({ frame: mark.frame, mark: mark.mark, show: 'card' });
    },
  };
}

function mentionsOf(page: PageInFront): readonly PageMention[] {
  return page.kind === 'ready' ? page.mentions : [];
}

function byEntity(
  page: Extract<PageInFront, { kind: 'ready' }>,
  names: ReadonlyMap<Id, EntitySummary>,
): PageState {
  const counts = new Map<Id, number>();
  for (const { entity } of page.mentions) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  const mentions = [...counts].map(([id, count]) => ({
    id,
    count,
    name: names.get(id)?.name ?? id,
    typeLabel: names.get(id)?.typeLabel ?? '',
  }));
  return { ...page, mentions };
}
