import type { DatasetIndex } from '../dataset/lookup';
import type { Mention } from './types';

/**
 * The mentions whose names are written in one of these languages, by the first part of their BCP 47 tags.
 * A phrase that tells an event without its name is no name, and stays.
 */
export function namedIn(
  mentions: readonly Mention[],
  languages: readonly string[],
  index: DatasetIndex,
): Mention[] {
  return mentions.filter(
    ({ entity, reason }) =>
      reason.rule === 'event-phrase' ||
      index
        .entity(entity)
        ?.aliases.some(({ text, lang }) => text === reason.alias && isWritten(lang, languages)),
  );
}

/** A list that does not say its language (`und`) is of every one. */
function isWritten(lang: string, languages: readonly string[]): boolean {
  const [first = lang] = lang.split('-');
  return first === 'und' || languages.includes(first);
}
