import type { EffectiveSettings } from '../../utils/settings/effective';
import { SETTING_KEYS, type SettingKey } from '../../utils/settings/table';
import { Theirs } from '../settings/Fields';
import { valueTexts } from '../settings/valueText';
import { useWords } from '../Words';

/** Every setting with its value and who chose it. */
export function SettingsTable({ settings }: { settings: EffectiveSettings }) {
  const words = useWords();
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{words.say('columnSetting')}</th>
          <th scope="col">{words.say('columnValue')}</th>
          <th scope="col">{words.say('columnOrigin')}</th>
        </tr>
      </thead>
      <tbody>
        {SETTING_KEYS.map((key) => (
          <tr key={key} data-origin={settings.origins[key]}>
            <th scope="row">
              {words.say(`setting_${key}`)}
              <code class="quiet">{key}</code>
            </th>
            <td>
              <Value setting={key} settings={settings} />
            </td>
            <td>{words.say(`origin_${settings.origins[key]}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Value({ setting, settings }: { setting: SettingKey; settings: EffectiveSettings }) {
  const words = useWords();
  const texts = valueTexts(setting, settings.values[setting], words);
  const added = settings.added[setting];
  if (added === undefined) return texts.join(', ') || words.say('isEmpty');
  const theirs = valueTexts(setting, added, words);
  const own = texts.filter((text) => !theirs.includes(text));
  return (
    <>
      {own.length > 0 && <div>{own.join(', ')}</div>}
      <div>
        {theirs.join(', ')} <Theirs />
      </div>
    </>
  );
}
