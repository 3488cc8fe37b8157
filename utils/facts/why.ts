import type { Reason } from '../mentions/types';
import type { Words } from '../words/types';

/** Why a mention was marked, in one plain sentence; it stands under the entity's name. */
export function whyMarked(reason: Reason, name: string, words: Words): string {
  const cues = list(reason.cues, words);
  if (reason.rule === 'event-phrase') return words.say('why_event', { cues });
  if (reason.alias === name) return whyNamed(reason.rule, cues, words);
  return whyAlias(reason.rule, quote(reason.alias, words), cues, words);
}

type NameRule = Exclude<Reason['rule'], 'event-phrase'>;

function whyNamed(rule: NameRule, cues: string, words: Words): string {
  switch (rule) {
    case 'distinct-name':
      return words.say('why_name');
    case 'near-cue':
      return words.say('why_name_near', { cues });
    case 'page-cues':
      return words.say('why_name_page', { cues });
    case 'after-full-name':
      return words.say('why_name_full');
    case 'page-subject':
      return words.say('why_name_subject');
  }
}

function whyAlias(rule: NameRule, alias: string, cues: string, words: Words): string {
  switch (rule) {
    case 'distinct-name':
      return words.say('why_alias', { alias });
    case 'near-cue':
      return words.say('why_alias_near', { alias, cues });
    case 'page-cues':
      return words.say('why_alias_page', { alias, cues });
    case 'after-full-name':
      return words.say('why_alias_full', { alias });
    case 'page-subject':
      return words.say('why_alias_subject', { alias });
  }
}

/** In the quotation marks of the language. */
export function quote(text: string, words: Words): string {
  return words.say('quoted', { text });
}

function list(cues: readonly string[], words: Words): string {
  const shown = distinct(cues)
    .slice(0, 3)
    .map((cue) => quote(cue, words));
  return new Intl.ListFormat(words.lang, { type: 'conjunction' }).format(shown);
}

/** "North Korea" and "North Korea's" are said once. */
function distinct(cues: readonly string[]): string[] {
  const bare = (cue: string): string => cue.toLowerCase().replace(/['’]s$/, '');
  return cues.filter((cue, at) => cues.findIndex((other) => bare(other) === bare(cue)) === at);
}
