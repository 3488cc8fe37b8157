import type { EffectiveSettings } from '../../utils/settings/effective';
import {
  SETTINGS,
  type SettingDefinition,
  type SettingKey,
  type Settings,
} from '../../utils/settings/table';
import { useWords } from '../Words';
import { ChoiceField, ChoicesField, SwitchField } from './Fields';
import { SitesField } from './SitesField';

interface SettingFieldProps {
  setting: SettingKey;
  settings: EffectiveSettings;
  /** Without its sentence of help, where there is little room. */
  brief?: boolean;
  onSetting(change: Partial<Settings>): void;
}

/** The field of a setting, as its definition in the table wants it. */
export function SettingField({ setting, settings, brief = false, onSetting }: SettingFieldProps) {
  const words = useWords();
  const { values, locked } = settings;
  const definition: SettingDefinition = SETTINGS[setting];
  const value = values[setting];
  const common = {
    label: words.say(`setting_${setting}`),
    help: brief ? undefined : words.say(`setting_${setting}_help`),
    locked: locked.includes(setting),
    // What a field gives back is one of the values that its definition offers.
    onChange: (next: boolean | string | readonly string[]) => onSetting({ [setting]: next }),
  };
  if (definition.kind === 'flag') return <SwitchField {...common} value={value === true} />;
  if (definition.kind === 'choice')
    return <ChoiceField {...common} choices={definition.choices} value={String(value)} />;
  const list = Array.isArray(value) ? (value as readonly string[]) : [];
  if (definition.kind === 'choices')
    return <ChoicesField {...common} choices={definition.choices} value={list} />;
  return <SitesField {...common} value={list} />;
}
