import type { ListDefinition, SettingDefinition } from '../../settings/definitions';
import { isList } from '../../settings/definitions';
import { type PolicyKey, type PolicyVerb, policyKeysOf } from '../../settings/policyKeys';
import { SETTING_KEYS, SETTINGS, type SettingKey } from '../../settings/table';
import type { Words } from '../../words/types';

/** A key of the policy as an administrator reads about it. */
export interface PolicyEntry extends PolicyKey {
  definition: SettingDefinition;
  type: 'boolean' | 'integer' | 'string' | 'list';
  title: string;
  /** What it does, what it may hold, and what it is without a policy. */
  description: string;
}

/** Every key of the policy in the order of the settings' table, told in the words of the options page. */
export function policyReference(words: Words): PolicyEntry[] {
  return SETTING_KEYS.flatMap((setting) =>
    policyKeysOf(setting).map((key) => entryOf(key, setting, words)),
  );
}

function entryOf(key: PolicyKey, setting: SettingKey, words: Words): PolicyEntry {
  const definition: SettingDefinition = SETTINGS[setting];
  const label = words.say(`setting_${setting}`);
  const sentences = [
    `${label}. ${words.say(`setting_${setting}_help`)}`,
    VERBS[key.verb].sentence,
    limits(definition),
  ];
  return {
    ...key,
    definition,
    type: typeOf(definition),
    title: `${label}${VERBS[key.verb].suffix}`,
    description: sentences.filter(Boolean).join(' '),
  };
}

const VERBS: Readonly<Record<PolicyVerb, { suffix: string; sentence: string }>> = {
  default: { suffix: ' (default)', sentence: 'Used until the user chooses otherwise.' },
  lock: { suffix: ' (locked)', sentence: 'The user cannot change it.' },
  add: {
    suffix: ' (added entries)',
    sentence: 'In the list beside the user’s own entries; the user cannot remove them.',
  },
  replace: {
    suffix: ' (whole list)',
    sentence: 'The whole list, with added entries; the user cannot change it.',
  },
  set: { suffix: '', sentence: '' },
};

function typeOf({ kind }: SettingDefinition): PolicyEntry['type'] {
  if (kind === 'flag') return 'boolean';
  if (kind === 'number') return 'integer';
  return kind === 'choice' || kind === 'text' ? 'string' : 'list';
}

function limits(definition: SettingDefinition): string {
  if (isList(definition)) return listLimits(definition);
  const standard = `Without a policy: ${JSON.stringify(definition.default)}.`;
  switch (definition.kind) {
    case 'choice':
      return `One of ${definition.choices.join(', ')}. ${standard}`;
    case 'number':
      return `A whole number from ${definition.least} to ${definition.most}. ${standard}`;
    case 'text':
      return `At most ${definition.longest} characters.`;
    default:
      return standard;
  }
}

function listLimits(definition: ListDefinition): string {
  switch (definition.kind) {
    case 'choices':
      return `Any of ${definition.choices.join(', ')}. Without a policy: all.`;
    case 'sites':
      return 'Host names, which include their subdomains (corp.example), or match patterns (*://*.corp.example/wiki/*).';
    case 'datasets':
      return 'https addresses; #ed25519= and a public key in base64 after one means that its file must be signed.';
  }
}
