import type { ComponentChild } from 'preact';
import type { Id } from '../../utils/dataset/types';
import type { EntitySummary } from '../../utils/facts/types';
import type { EffectiveSettings } from '../../utils/settings/effective';
import type { Settings } from '../../utils/settings/table';
import { IconButton, Logo } from '../Icon';
import { ManagedBy } from '../settings/ManagedBy';
import { Problems } from '../settings/Problems';
import { SettingField } from '../settings/SettingField';
import { useWords } from '../Words';
import { PageSection, type PageState } from './PageSection';
import { SearchBox } from './SearchBox';

export interface PopupProps {
  page: PageState;
  settings: EffectiveSettings;
  query: string;
  results: readonly EntitySummary[] | null;
  /** The card opened in place, if any; its code comes with the first. */
  card: ComponentChild | null;
  /** A sentence when something went wrong. */
  trouble: string | null;
  onQuery(query: string): void;
  onOpen(id: Id): void;
  onJump(id: Id): void;
  onAllow(): void;
  onSite(site: { address: string; host: string }, active: boolean): void;
  onSetting(change: Partial<Settings>): void;
  onOptions(): void;
  onExplorer(): void;
  onDiagnosis(): void;
  /** Shows the PDF in front with its mentions; null where the tab shows no PDF. */
  onPdfHere: (() => void) | null;
  /** Goes where a PDF of this computer can be chosen. */
  onPdf(): void;
  /** Absent where the browser has no side panel, or an organisation forbids it. */
  onSidePanel?: (() => void) | undefined;
}

/** The toolbar popup: search, this page, and the settings one changes often. */
export function Popup(props: PopupProps) {
  const words = useWords();
  const { settings, card } = props;
  if (card) {
    return (
      <main class="popup">
        <h1 class="visually-hidden">Sourcelight</h1>
        {card}
      </main>
    );
  }
  return (
    <main class="popup">
      <header class="popup-header">
        <h1>
          <Logo /> Sourcelight
        </h1>
        <span>
          <IconButton icon="explore" label={words.say('openExplorer')} onClick={props.onExplorer} />
          <IconButton icon="pdf" label={words.say('pdfOpen')} onClick={props.onPdf} />
          {props.onSidePanel && (
            <IconButton
              icon="panel"
              label={words.say('openSidePanel')}
              onClick={props.onSidePanel}
            />
          )}
          <IconButton icon="settings" label={words.say('allSettings')} onClick={props.onOptions} />
        </span>
      </header>
      <Problems all={settings.problems} />
      {props.trouble && (
        <p class="problems" role="alert">
          {props.trouble}
        </p>
      )}
      <SearchBox
        query={props.query}
        results={props.results}
        onQuery={props.onQuery}
        onOpen={props.onOpen}
      />
      {props.query.trim() === '' && (
        <>
          {props.onPdfHere ? (
            <PdfHere onOpen={props.onPdfHere} />
          ) : (
            <PageSection
              page={props.page}
              settings={settings}
              onSite={props.onSite}
              onJump={props.onJump}
              onAllow={props.onAllow}
            />
          )}
          <QuickSettings settings={settings} onSetting={props.onSetting} />
          <ManagedBy settings={settings} onDiagnosis={props.onDiagnosis} />
        </>
      )}
    </main>
  );
}

/** Browsers let no extension mark in their own PDF viewer; ours can. */
function PdfHere({ onOpen }: { onOpen(): void }) {
  const words = useWords();
  return (
    <p class="pdf-here">
      {words.say('pdfHere')}{' '}
      <button type="button" class="button" onClick={onOpen}>
        {words.say('pdfOpenHere')}
      </button>
    </p>
  );
}

/** The settings that one changes often. */
const QUICK = ['enabled', 'occurrences', 'style', 'theme'] as const;

function QuickSettings({ settings, onSetting }: Pick<PopupProps, 'settings' | 'onSetting'>) {
  const words = useWords();
  return (
    <section class="quick" aria-label={words.say('settings')}>
      {QUICK.map((key) => (
        <SettingField key={key} setting={key} brief settings={settings} onSetting={onSetting} />
      ))}
      <details>
        <summary>{words.say('setting_groups')}</summary>
        <SettingField setting="groups" brief settings={settings} onSetting={onSetting} />
      </details>
    </section>
  );
}
