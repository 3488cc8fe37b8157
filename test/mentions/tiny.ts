import type { Alias, Dataset, Entity } from '../../utils/dataset/types';
import { compileModel, type DetectionModel } from '../../utils/mentions/model';

export function alias(text: string, rule: Partial<Alias> = {}): Alias {
  return {
    text,
    lang: 'en',
    ambiguity: 'distinct',
    case_sensitive: false,
    evidence: 'test',
    ...rule,
  };
}

export function entity(id: string, type: Entity['type'], aliases: Alias[]): Entity {
  return {
    id,
    name: id,
    type,
    summary: '',
    summary_basis: 'test',
    aliases,
    ids: {},
    relations: [{ type: 'part-of', target: id, source: 'test' }],
  };
}

const CONTEXT = { positive: ['hackers', 'North Korea', 'cryptocurrency'], case_sensitive: true };

/** A dataset of a few names that shows each kind of rule. */
export const TINY: Dataset = {
  version: '2026-01-01',
  sources: [],
  figures: [],
  series: [],
  derivations: [],
  claims: [],
  anchors: { state: '', everyone: '' },
  cues: { 'subject-who': ['North Korea'], 'subject-what': ['cryptocurrency', 'hackers'] },
  entities: [
    entity('lazarus-group', 'actor', [
      alias('Lazarus Group'),
      alias('Lazarus', {
        ...CONTEXT,
        ambiguity: 'never-alone',
        negative: ['Bethany', 're:\\b[A-Z][a-z]+ Lazarus\\b'],
        highlight_only_with_page_context: true,
      }),
      alias('라자루스', { lang: 'ko' }),
    ]),
    entity('bureau-121', 'unit', [alias('Office 121'), alias('Bureau 121')]),
    entity('rain-exchange', 'exchange', [
      alias('Rain', { ...CONTEXT, ambiguity: 'needs-context' }),
    ]),
    entity('fbi', 'agency', [
      alias('FBI', { case_sensitive: true, highlight_only_with_page_context: true }),
    ]),
    entity('kim-jong-un', 'person', [alias('Ким Чен Ын', { lang: 'ru' })]),
  ],
};

export const MODEL: DetectionModel = compileModel(TINY);
