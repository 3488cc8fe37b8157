import { MENTION_GROUPS, type MentionGroup } from './table';

/** Groups of mentions by the entity types they hold. */
export const GROUP_TYPES: Readonly<Record<MentionGroup, readonly string[]>> = {
  groups: ['actor', 'unit', 'campaign', 'label'],
  incidents: ['incident', 'exchange', 'bank', 'platform', 'protocol', 'victim'],
  mixers: ['mixer', 'service'],
  people: ['person'],
  malware: ['malware'],
  background: [
    'agency',
    'company',
    'organisation',
    'programme',
    'media',
    'state',
    'law',
    'term',
    'topic',
  ],
};

/** The group that an entity type is marked with. */
export function groupOf(type: string): MentionGroup {
  return MENTION_GROUPS.find((group) => GROUP_TYPES[group].includes(type)) ?? 'background';
}
