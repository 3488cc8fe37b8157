import { DATASET_NAME, LICENCE, LICENCE_URL } from '../licence';
import { uuidOf } from '../uuid';
import type { StixId, StixObject } from './common';

/** The day of the dataset's first version; these objects have not changed since. */
const SINCE = '2026-11-22T00:00:00.000Z';

export const IDENTITY_ID: StixId = `identity--${uuidOf('stix', 'dataset')}`;
export const LICENCE_MARKING_ID: StixId = `marking-definition--${uuidOf('stix', LICENCE)}`;
export const EXTENSION_ID: StixId = `extension-definition--${uuidOf('stix', 'provenance')}`;

const COMMON = { spec_version: '2.1', created: SINCE } as const;

/** What every bundle brings with it: who made the objects, under which terms, and what our extension means. */
export const OURS: readonly StixObject[] = [
  {
    ...COMMON,
    type: 'identity',
    id: IDENTITY_ID,
    modified: SINCE,
    name: DATASET_NAME,
    description:
      'Published figures on thefts and the groups blamed for them, each with its source.',
    identity_class: 'organization',
    object_marking_refs: [LICENCE_MARKING_ID],
  },
  {
    ...COMMON,
    type: 'marking-definition',
    id: LICENCE_MARKING_ID,
    created_by_ref: IDENTITY_ID,
    name: LICENCE,
    definition_type: 'statement',
    definition: { statement: `${DATASET_NAME}, ${LICENCE}, ${LICENCE_URL}` },
  },
  {
    ...COMMON,
    type: 'extension-definition',
    id: EXTENSION_ID,
    created_by_ref: IDENTITY_ID,
    modified: SINCE,
    name: 'Sourcelight provenance',
    description: 'The dataset’s own fields: a figure’s number and provenance, dates of incidents.',
    schema:
      'All properties are optional texts, numbers, truths or lists of texts, named as in the dataset. On notes: ' +
      'figure_id, subject_id, measure, value, low, high, text, unit, qualifier, period, basis, as_of, ' +
      'as_of_basis, quoted, read_at, locator, confidence_basis, supersedes, superseded_by, same_figure, ' +
      'conflict, dataset_version. On entities: entity_id, entity_type, summary_basis, incident_date, ' +
      'disclosed, assets, attack_vector. On relationships: status, attributed_by, date. Dates are ' +
      'YYYY, YYYY-MM or YYYY-MM-DD.',
    version: '1.0.0',
    extension_types: ['property-extension'],
    object_marking_refs: [LICENCE_MARKING_ID],
  },
];

/** Our fields on an object, as the specification wants those that are not its own. */
export function extended(fields: Readonly<Record<string, unknown>>): {
  extensions: Record<StixId, object>;
} {
  return { extensions: { [EXTENSION_ID]: { extension_type: 'property-extension', ...fields } } };
}
