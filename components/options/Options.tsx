import type { AboutDataset } from '../../utils/facts/types';
import type { EffectiveSettings } from '../../utils/settings/effective';
import { SETTINGS, type SettingKey, type Settings } from '../../utils/settings/table';
import { Logo } from '../Icon';
import { ChoiceField, ChoicesField, SwitchField } from '../settings/Fields';
import { SETTING_LABELS } from '../settings/labels';
import { Problems } from '../settings/Problems';
import { SitesField } from '../settings/SitesField';
import { About } from './About';

export interface OptionsProps {
  settings: EffectiveSettings;
  about: AboutDataset | null;
  extensionVersion: string;
  /** Set after a reset, until it is undone or another setting changes. */
  wasReset: boolean;
  onSetting(change: Partial<Settings>): void;
  onReset(): void;
  onUndoReset(): void;
}

/** The options page: every setting, and where the figures come from. */
export function Options(props: OptionsProps) {
  return (
    <main class="options">
      <header>
        <h1>
          <Logo /> Sourcelight
        </h1>
        <p class="quiet">
          Every number on the page, with its source. Changes take effect at once in all tabs.
        </p>
      </header>
      <Problems all={props.settings.problems} />
      <section class="panel" aria-labelledby="marks-title">
        <h2 id="marks-title">Marks</h2>
        <MarkFields {...props} />
      </section>
      <section class="panel" aria-labelledby="card-title">
        <h2 id="card-title">Card and popup</h2>
        <CardFields {...props} />
      </section>
      <section class="panel" aria-labelledby="sites-title">
        <h2 id="sites-title">Sites</h2>
        <SitesField
          value={props.settings.values.blockedSites}
          locked={props.settings.locked.includes('blockedSites')}
          onChange={(blockedSites) => props.onSetting({ blockedSites })}
        />
      </section>
      <About about={props.about} extensionVersion={props.extensionVersion} />
      <p class="reset">
        <button type="button" class="button" onClick={props.onReset}>
          Reset all settings
        </button>{' '}
        {props.wasReset && (
          <span role="status">
            All settings are back to their defaults.{' '}
            <button type="button" class="text-button" onClick={props.onUndoReset}>
              Undo
            </button>
          </span>
        )}
      </p>
    </main>
  );
}

function MarkFields({ settings, onSetting }: OptionsProps) {
  const { values } = settings;
  return (
    <>
      <SwitchField
        {...common('enabled', settings)}
        value={values.enabled}
        onChange={(enabled) => onSetting({ enabled })}
      />
      <ChoicesField
        {...common('groups', settings)}
        choices={SETTINGS.groups.choices}
        value={values.groups}
        onChange={(groups) => onSetting({ groups })}
      />
      <ChoiceField
        {...common('occurrences', settings)}
        choices={SETTINGS.occurrences.choices}
        value={values.occurrences}
        onChange={(occurrences) => onSetting({ occurrences })}
      />
      <ChoiceField
        {...common('density', settings)}
        choices={SETTINGS.density.choices}
        value={values.density}
        onChange={(density) => onSetting({ density })}
      />
      <ChoiceField
        {...common('style', settings)}
        choices={SETTINGS.style.choices}
        value={values.style}
        onChange={(style) => onSetting({ style })}
      />
    </>
  );
}

function CardFields({ settings, onSetting }: OptionsProps) {
  const { values } = settings;
  return (
    <>
      <SwitchField
        {...common('openOnHover', settings)}
        value={values.openOnHover}
        onChange={(openOnHover) => onSetting({ openOnHover })}
      />
      <ChoiceField
        {...common('theme', settings)}
        choices={SETTINGS.theme.choices}
        value={values.theme}
        onChange={(theme) => onSetting({ theme })}
      />
      <SwitchField
        {...common('badge', settings)}
        value={values.badge}
        onChange={(badge) => onSetting({ badge })}
      />
    </>
  );
}

function common(key: SettingKey, { locked }: EffectiveSettings) {
  return { ...SETTING_LABELS[key], locked: locked.includes(key) };
}
