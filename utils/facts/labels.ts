import type { EntityType } from '../dataset/types';
import type { Words } from '../words/types';

/** "actor" is "Hacking group". */
export function typeLabel(type: EntityType, words: Words): string {
  return words.say(`type_${type}`);
}

/**
 * "part-of" reads "part of"; seen from the other side it reads "includes". A relation that no message
 * knows, from an organisation's own data, reads as it is written.
 */
export function relationLabel(type: string, incoming: boolean, words: Words): string {
  const key = type.replaceAll('-', '_');
  const known = words.sayIfKnown(`${incoming ? 'inverse' : 'relation'}_${key}`);
  if (known !== null) return known;
  const own = words.sayIfKnown(`relation_${key}`) ?? type.replaceAll('-', ' ');
  return incoming ? words.say('relation_unknown', { relation: own }) : own;
}
