/** The kinds of things that the dataset names. */
export const ENTITY_TYPES = [
  'actor',
  'unit',
  'person',
  'campaign',
  'label',
  'incident',
  'exchange',
  'bank',
  'platform',
  'protocol',
  'victim',
  'mixer',
  'service',
  'malware',
  'agency',
  'company',
  'organisation',
  'programme',
  'media',
  'state',
  'law',
  'term',
  'topic',
] as const;
export type EntityType = (typeof ENTITY_TYPES)[number];

/** What is named beside the cases themselves: it is marked only where a page is on the subject. */
export const BACKGROUND_TYPES: readonly EntityType[] = [
  'agency',
  'company',
  'organisation',
  'programme',
  'media',
  'state',
  'law',
  'term',
  'topic',
];
