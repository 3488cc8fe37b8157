import type { SettingDefinition } from '../../utils/settings/definitions';
import type { EffectiveSettings } from '../../utils/settings/effective';
import { isSetAside } from '../../utils/settings/safeMode';
import { SETTINGS, type Settings, type UserSettingKey } from '../../utils/settings/table';
import { useWords } from '../Words';
import { ChoiceField, ChoicesField, NumberField, SwitchField } from './Fields';
import { SitesField } from './SitesField';
import { choiceNames } from './valueText';

interface SettingFieldProps {
  setting: UserSettingKey;
  settings: EffectiveSettings;
  /** Without its sentence of help, where there is little room. */
  brief?: boolean;
  onSetting(change: Partial<Settings>): void;
}

/** The field of a setting; in safe mode it shows what is in force and waits. */
export function SettingField(props: SettingFieldProps) {
  if (!props.settings.safe || !isSetAside(props.setting)) return <Field {...props} />;
  return (
    <fieldset class="set-aside" disabled>
      <Field {...props} />
    </fieldset>
  );
}

/** As its definition in the table wants it. */
function Field({ setting, settings, brief = false, onSetting }: SettingFieldProps) {
  const words = useWords();
  const { values, locked, added } = settings;
  const definition: SettingDefinition = SETTINGS[setting];
  const value = values[setting];
  const common = {
    label: words.say(`setting_${setting}`),
    help: brief ? undefined : words.say(`setting_${setting}_help`),
    locked: locked.includes(setting),
    // What a field gives back is one of the values that its definition offers.
    onChange: (next: boolean | string | number | readonly string[]) =>
      onSetting({ [setting]: next }),
  };
  const list = { ...common, value: asList(value), theirs: asList(added[setting]) };
  switch (definition.kind) {
    case 'flag':
      return <SwitchField {...common} value={value === true} />;
    case 'choice':
      return (
        <ChoiceField
          {...common}
          choices={definition.choices}
          nameOf={choiceNames(setting, words)}
          value={String(value)}
        />
      );
    case 'number': {
      const { least, most } = definition;
      return <NumberField {...common} least={least} most={most} value={Number(value)} />;
    }
    case 'choices': {
      const nameOf = choiceNames(setting, words);
      return <ChoicesField {...list} choices={definition.choices} nameOf={nameOf} />;
    }
    case 'sites':
      return <SitesField {...list} />;
    default:
      return null;
  }
}

function asList(value: unknown): readonly string[] {
  return Array.isArray(value) ? value : [];
}
