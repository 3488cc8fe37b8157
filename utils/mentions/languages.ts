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
        ?.aliases.some(
          ({ text, lang }) =>
            text === reason.alias && languages.includes(lang.split('-')[0] ?? lang),
        ),
  );
}
