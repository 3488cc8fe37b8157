import type { Id } from '../../utils/dataset/types';
import type { CardRequestView, EntitySummary } from '../../utils/facts/types';
import type { EffectiveSettings } from '../../utils/settings/effective';
import { SETTINGS, type SettingKey, type Settings } from '../../utils/settings/table';
import { FactCard } from '../card/FactCard';
import { IconButton, Logo } from '../Icon';
import { ChoiceField, ChoicesField, SwitchField } from '../settings/Fields';
import { SETTING_LABELS } from '../settings/labels';
import { Problems } from '../settings/Problems';
import { PageSection, type PageState } from './PageSection';
import { SearchBox } from './SearchBox';

export interface PopupProps {
  page: PageState;
  settings: EffectiveSettings;
  query: string;
  results: readonly EntitySummary[] | null;
  /** The card opened in place, if any. */
  card: CardRequestView | null;
  /** A sentence when something went wrong. */
  trouble: string | null;
  onQuery(query: string): void;
  onOpen(id: Id): void;
  onBack(): void;
  onJump(id: Id): void;
  onSite(host: string, active: boolean): void;
  onSetting(change: Partial<Settings>): void;
  onCopy(text: string): void;
  onOptions(): void;
}

/** The toolbar popup: search, this page, and the settings one changes often. */
export function Popup(props: PopupProps) {
  const { settings, card } = props;
  if (card) {
    return (
      <main class="popup">
        <h1 class="visually-hidden">Sourcelight</h1>
        <FactCard
          embedded
          view={card}
          onBack={props.onBack}
          onFollow={props.onOpen}
          onCopy={props.onCopy}
        />
      </main>
    );
  }
  return (
    <main class="popup">
      <header class="popup-header">
        <h1>
          <Logo /> Sourcelight
        </h1>
        <IconButton icon="settings" label="All settings" onClick={props.onOptions} />
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
          <PageSection
            page={props.page}
            enabled={settings.values.enabled}
            blockedSites={settings.values.blockedSites}
            locked={settings.locked.includes('blockedSites')}
            onSite={props.onSite}
            onJump={props.onJump}
          />
          <QuickSettings settings={settings} onSetting={props.onSetting} />
        </>
      )}
    </main>
  );
}

function QuickSettings({ settings, onSetting }: Pick<PopupProps, 'settings' | 'onSetting'>) {
  const { values, locked } = settings;
  const isLocked = (key: SettingKey) => locked.includes(key);
  return (
    <section class="quick" aria-label="Settings">
      <SwitchField
        label={SETTING_LABELS.enabled.label}
        value={values.enabled}
        locked={isLocked('enabled')}
        onChange={(enabled) => onSetting({ enabled })}
      />
      <ChoiceField
        label={SETTING_LABELS.occurrences.label}
        choices={SETTINGS.occurrences.choices}
        value={values.occurrences}
        locked={isLocked('occurrences')}
        onChange={(occurrences) => onSetting({ occurrences })}
      />
      <ChoiceField
        label={SETTING_LABELS.style.label}
        choices={SETTINGS.style.choices}
        value={values.style}
        locked={isLocked('style')}
        onChange={(style) => onSetting({ style })}
      />
      <ChoiceField
        label={SETTING_LABELS.theme.label}
        choices={SETTINGS.theme.choices}
        value={values.theme}
        locked={isLocked('theme')}
        onChange={(theme) => onSetting({ theme })}
      />
      <details>
        <summary>{SETTING_LABELS.groups.label}</summary>
        <ChoicesField
          label={SETTING_LABELS.groups.label}
          choices={SETTINGS.groups.choices}
          value={values.groups}
          locked={isLocked('groups')}
          onChange={(groups) => onSetting({ groups })}
        />
      </details>
    </section>
  );
}
