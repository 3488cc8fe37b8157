import type { Id } from '../../utils/dataset/types';
import type { FormatId } from '../../utils/export/formats';
import type { CardRequestView } from '../../utils/facts/types';
import type { MentionGroup } from '../../utils/settings/table';
import { AccessNotice } from '../AccessNotice';
import { FactCard } from '../card/FactCard';
import { ExportPanel } from '../export/ExportPanel';
import { Logo } from '../Icon';
import { useWords } from '../Words';
import { KindFilter } from './KindFilter';
import { MentionRows, type PanelMention } from './MentionRows';

export type PanelPage =
  | { kind: 'loading' }
  | { kind: 'unreadable' }
  /** An organisation forbids the panel. */
  | { kind: 'off' }
  /** The user does not let Sourcelight read pages. */
  | { kind: 'forbidden' }
  | { kind: 'ready'; active: boolean; mentions: readonly PanelMention[] };

export interface PanelProps {
  page: PanelPage;
  /** The kind that is shown; null for all. */
  filter: MentionGroup | null;
  /** The mark that was gone to last. */
  current: string | null;
  card: CardRequestView | null;
  onFilter(kind: MentionGroup | null): void;
  onGo(mention: PanelMention): void;
  onAllow(): void;
  onOpen(id: Id): void;
  onBack(): void;
  onCopy(text: string): void;
  /** Puts the page into the notebook; absent where that is off. */
  onKeep?: (() => void) | undefined;
  isKept: boolean;
  /** Absent where an organisation forbids exports. */
  onExport?: ((format: FormatId, how: 'save' | 'copy') => void) | undefined;
}

/** This page's mentions in order, beside the page: the accessible way to all that its marks show. */
export function Panel(props: PanelProps) {
  const words = useWords();
  if (props.card) {
    return (
      <main class="panel-page">
        <h1 class="visually-hidden">Sourcelight</h1>
        <FactCard
          embedded
          view={props.card}
          onBack={props.onBack}
          onFollow={props.onOpen}
          onCopy={props.onCopy}
        />
      </main>
    );
  }
  return (
    <main class="panel-page">
      <header class="panel-header">
        <h1>
          <Logo /> {words.say('panelTitle')}
        </h1>
        <PanelCount page={props.page} />
        <Keep {...props} />
        <ExportPage {...props} />
      </header>
      <PanelList {...props} />
    </main>
  );
}

/** Changes are told, but not read out again and again while a page grows. */
function PanelCount({ page }: Pick<PanelProps, 'page'>) {
  const words = useWords();
  if (page.kind !== 'ready' || !page.active || page.mentions.length === 0) return null;
  const names = new Set(page.mentions.map(({ entity }) => entity)).size;
  return (
    <p class="quiet">
      {words.say('mentionsOfNames', {
        mentions: words.count('count_mentions', page.mentions.length),
        names: words.count('count_names', names),
      })}
    </p>
  );
}

function PanelList(props: PanelProps) {
  const words = useWords();
  const { page, filter } = props;
  if (page.kind === 'loading')
    return (
      <p class="state" role="status">
        {words.say('lookingAtPage')}
      </p>
    );
  if (page.kind === 'off') return <p class="state">{words.say('panelForbidden')}</p>;
  if (page.kind === 'unreadable') return <p class="state">{words.say('unreadablePage')}</p>;
  if (page.kind === 'forbidden') return <AccessNotice onAllow={props.onAllow} />;
  if (!page.active) return <p class="state">{words.say('markingOff')}</p>;
  if (page.mentions.length === 0) return <p class="state">{words.say('nothingMentioned')}</p>;
  const shown = page.mentions.filter(({ group }) => filter === null || group === filter);
  return (
    <>
      <KindFilter all={page.mentions} value={filter} onFilter={props.onFilter} />
      {shown.length === 0 && <p class="state">{words.say('noMentionsOfKind')}</p>}
      <MentionRows all={shown} current={props.current} onGo={props.onGo} onOpen={props.onOpen} />
    </>
  );
}

function Keep({ page, isKept, onKeep }: PanelProps) {
  const words = useWords();
  const hasMentions = page.kind === 'ready' && page.mentions.length > 0;
  if (!onKeep || !hasMentions) return null;
  return (
    <p role="status">
      {isKept ? (
        words.say('pageKept')
      ) : (
        <button type="button" class="button" onClick={onKeep}>
          {words.say('keepPage')}
        </button>
      )}
    </p>
  );
}

function ExportPage({ page, onExport }: PanelProps) {
  const words = useWords();
  if (!onExport || page.kind !== 'ready' || page.mentions.length === 0) return null;
  return (
    <ExportPanel
      what={words.say('exportPage')}
      onSave={(format) => onExport(format, 'save')}
      onCopy={(format) => onExport(format, 'copy')}
    />
  );
}
