import type { SettingDefinition } from '../../utils/settings/definitions';
import { SETTINGS, type SettingKey } from '../../utils/settings/table';
import type { Words } from '../../utils/words/types';

/** What a choice is called: languages by the browser, all others by our own words. */
export function choiceNames(setting: SettingKey, words: Words): (choice: string) => string {
  if (setting !== 'languages') return (choice) => words.sayIfKnown(`choice_${choice}`) ?? choice;
  const names = new Intl.DisplayNames(words.locale, { type: 'language' });
  return (choice) => names.of(choice) ?? choice;
}

/** A setting's value in the reader's words; of a list, each entry. */
export function valueTexts(setting: SettingKey, value: unknown, words: Words): string[] {
  const definition: SettingDefinition = SETTINGS[setting];
  switch (definition.kind) {
    case 'flag':
      return [words.say(value === true ? 'isOn' : 'isOff')];
    case 'number':
      return [Number(value).toLocaleString(words.locale)];
    case 'choice':
    case 'choices':
      return [value].flat().map((one) => choiceNames(setting, words)(String(one)));
    default:
      return [value].flat().map(String).filter(Boolean);
  }
}
