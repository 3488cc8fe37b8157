import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Notices } from '../../components/Notices';
import type { PanelMention } from '../../components/panel/MentionRows';
import { Panel, type PanelPage, type PanelProps } from '../../components/panel/Panel';
import { askForAccess } from '../../utils/browser/access';
import { browser } from '../../utils/browser/api';
import { ask } from '../../utils/browser/ask';
import { handOver } from '../../utils/browser/handOver';
import { keepPage } from '../../utils/browser/notebookStore';
import { addressOfDocument } from '../../utils/browser/pdfPage';
import { useNotices } from '../../utils/browser/useNotices';
import { type PageInFront, type PageMention, usePage } from '../../utils/browser/usePage';
import { useSettings } from '../../utils/browser/useSettings';
import type { Id } from '../../utils/dataset/types';
import { formatOf } from '../../utils/export/formats';
import type { CardRequestView, EntitySummary } from '../../utils/facts/types';
import type { EffectiveSettings } from '../../utils/settings/effective';
import { groupOf } from '../../utils/settings/groups';
import type { MentionGroup } from '../../utils/settings/table';
import { pageInput } from './exported';

/** Where the reader was in one tab's list. */
interface Place {
  filter: MentionGroup | null;
  current: string | null;
  trail: readonly CardRequestView[];
}

const START: Place = { filter: null, current: null, trail: [] };

/** The side panel's state: the page in front, and for each tab the place one was at. */
export function PanelApp({ first }: { first: EffectiveSettings }) {
  const notices = useNotices();
  const { values } = useSettings(first);
  const { tab, state, names, request, text } = usePage({ follow: true });
  const [place, setPlace] = usePlace(tab);
  const [kept, setKept] = useState<string | null>(null);
  const page = panelPage(state, names);
  const list = page.kind === 'ready' ? page.mentions : [];
  const here = `${tab} ${list[0]?.frame}`;
  const open = async (entity: Id): Promise<void> => {
    const view = await ask('card', { entity, reason: null, around: null });
    if (view) setPlace({ trail: [...place.trail, view] });
  };
  const exportPage: PanelProps['onExport'] = (id, how) => {
    const format = formatOf(id);
    const [first] = list;
    if (format && first)
      void pageInput(first.frame, text).then(
        (input) => input && handOver(format.write(input), format, how),
      );
  };
  return (
    <>
      <Notices {...notices} />
      <Panel
        page={values.sidePanel ? page : { kind: 'off' }}
        filter={place.filter}
        current={place.current}
        card={place.trail.at(-1) ?? null}
        onFilter={(filter) => setPlace({ filter })}
        onGo={({ key, frame, mark }) => {
          request({ frame, mark, show: 'flash' });
          setPlace({ current: key });
        }}
        onOpen={(id) => void open(id)}
        onAllow={() => void askForAccess()}
        onBack={() => setPlace({ trail: place.trail.slice(0, -1) })}
        onExport={values.exports ? exportPage : undefined}
        isKept={kept === here}
        onKeep={
          values.notebook && tab !== null
            ? () => void keep(tab, list).then(() => setKept(here))
            : undefined
        }
        onCopy={(text) => void navigator.clipboard.writeText(text)}
      />
    </>
  );
}

/** The place in this tab's list; it is found again when the reader comes back to the tab or the list. */
function usePlace(tab: number | null): [Place, (change: Partial<Place>) => void] {
  const [places, setPlaces] = useState<ReadonlyMap<number | null, Place>>(new Map());
  const place = places.get(tab) ?? START;
  const isList = place.trail.length === 0;
  const scrolls = useRef(new Map<number | null, number>());
  useLayoutEffect(() => {
    scrollTo(0, isList ? (scrolls.current.get(tab) ?? 0) : 0);
    if (!isList) return;
    const note = (): void => void scrolls.current.set(tab, scrollY);
    addEventListener('scroll', note, { passive: true });
    return () => removeEventListener('scroll', note);
  }, [tab, isList]);
  const change = (to: Partial<Place>): void => {
    // The browser may have moved the list a moment ago and not have said so yet.
    if (isList) scrolls.current.set(tab, scrollY);
    setPlaces((all) => new Map(all).set(tab, { ...place, ...to }));
  };
  return [place, change];
}

function panelPage(page: PageInFront, names: ReadonlyMap<Id, EntitySummary>): PanelPage {
  if (page.kind !== 'ready') return page;
  return { ...page, mentions: page.mentions.map((mention) => panelMention(mention, names)) };
}

function panelMention(
  { frame, mark, entity, type, surface, before, after }: PageMention,
  names: ReadonlyMap<Id, EntitySummary>,
): PanelMention {
  const known = names.get(entity);
  return {
    key: `${frame} ${mark}`,
    frame,
    mark,
    entity,
    group: groupOf(type),
    surface,
    before,
    after,
    name: known?.name ?? '',
    typeLabel: known?.typeLabel ?? '',
  };
}

async function keep(tab: number, mentions: readonly PanelMention[]): Promise<void> {
  const { url = '', title = '' } = await browser.tabs.get(tab);
  await keepPage({
    url: addressOfDocument(url),
    title,
    keptAt: `${new Date().toISOString().slice(0, 19)}Z`,
    mentions: mentions.map(({ entity, name, surface, before, after }) => ({
      entity,
      name,
      surface,
      before,
      after,
    })),
  });
}
