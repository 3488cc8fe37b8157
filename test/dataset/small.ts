import { checkDataset, problemLine } from '../../utils/dataset/check';
import { type DatasetFile, parseDataset } from '../../utils/dataset/parse';

export const SOURCE = {
  id: 's',
  publisher: 'Publisher',
  title: 'Title',
  url: 'https://example.org/a',
  published: '2022-01-13',
  kind: 'news',
  language: 'en',
  url_confirmed: true,
};
export const FIGURE = {
  id: 'f-1',
  measure: 'value-stolen',
  value: 1,
  unit: 'USD',
  qualifier: null,
  period: null,
  as_of: '2022-01-13',
  as_of_basis: 'stated',
  source: 's',
  locator: null,
  seen_at: 'https://example.org/a',
  quoted: false,
  confidence: 'primary-text',
};
export const ALIAS = {
  text: 'Group',
  lang: 'en',
  ambiguity: 'distinct',
  case_sensitive: false,
  evidence: 's',
};
export const ENTITY = {
  id: 'group',
  name: 'Group',
  type: 'actor',
  summary: 'A group.',
  summary_basis: 'sourced',
  aliases: [ALIAS],
  ids: {},
  relations: [],
  figures: [FIGURE],
};

export interface Change {
  source?: object;
  entity?: object;
  figure?: object;
  alias?: object;
  more?: DatasetFile[];
}

/** The problems of a sound small dataset after one change. */
export function problems({ source, entity, figure, alias, more = [] }: Change): string[] {
  const record = {
    ...ENTITY,
    aliases: [{ ...ALIAS, ...alias }],
    figures: [{ ...FIGURE, ...figure }],
    ...entity,
  };
  const files: DatasetFile[] = [
    {
      file: 'about.json',
      value: { version: '2026-01-01', title: 'T', licence: 'L', compiled: '2026-01-01' },
    },
    { file: 'cues.json', value: { known: ['cue'] } },
    { file: 'sources/news.json', value: [{ ...SOURCE, ...source }] },
    { file: 'entities/actor/group.json', value: record },
    ...more,
  ];
  // Through JSON, as files are, so that what a change sets to undefined is absent.
  const asRead: DatasetFile[] = JSON.parse(JSON.stringify(files));
  return checkDataset(parseDataset(asRead)).map(problemLine);
}

/** A problem’s line in the changed record’s file. */
export const at = (path: string): string => `entities/actor/group.json: ${path}`;
