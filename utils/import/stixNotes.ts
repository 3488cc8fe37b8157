import * as v from 'valibot';
import { QUALIFIERS } from '../dataset/types';
import type { DraftFigure } from './draft';
import { text } from './shape';

/** A note of our own export, which holds a figure. */
export const noteSchema = v.looseObject({
  object_refs: v.array(text),
  extensions: v.optional(v.unknown()),
  external_references: v.optional(
    v.array(
      v.looseObject({
        source_name: v.optional(text, ''),
        description: v.optional(text, ''),
        url: v.optional(text, ''),
      }),
    ),
    [],
  ),
});

type Fields = Readonly<Record<string, unknown>>;

/** The fields that our export adds to an object; null where it is somebody else's. */
export function extensionsOf(object: object): Fields | null {
  const extensions = (object as { extensions?: unknown }).extensions;
  if (typeof extensions !== 'object' || extensions === null) return null;
  const own = Object.values(extensions).find(isOurs);
  return own ?? null;
}

function isOurs(fields: unknown): fields is Fields {
  return (
    typeof fields === 'object' &&
    fields !== null &&
    ('figure_id' in fields || 'entity_id' in fields)
  );
}

const figureSchema = v.looseObject({
  measure: text,
  value: v.exactOptional(v.number()),
  low: v.exactOptional(v.number()),
  high: v.exactOptional(v.number()),
  text: v.exactOptional(text),
  unit: v.exactOptional(v.nullable(text), null),
  qualifier: v.exactOptional(v.nullable(v.picklist(QUALIFIERS)), null),
  period: v.exactOptional(v.nullable(text), null),
  as_of: v.exactOptional(v.nullable(text), null),
  quoted: v.exactOptional(v.boolean(), false),
  read_at: v.exactOptional(v.nullable(text), null),
});

/** The figure that a note of ours holds, or null. */
export function figureOfNote(note: v.InferOutput<typeof noteSchema>): DraftFigure | null {
  const parsed = v.safeParse(figureSchema, extensionsOf(note));
  if (!parsed.success) return null;
  const { measure, value, low, high, text: words, unit, qualifier, period, as_of } = parsed.output;
  const { quoted, read_at: readAt } = parsed.output;
  const [source] = note.external_references;
  return {
    measure,
    ...(value !== undefined && { value }),
    ...(low !== undefined && { low }),
    ...(high !== undefined && { high }),
    ...(words !== undefined && { text: words }),
    unit,
    qualifier,
    period,
    as_of,
    publisher: source?.source_name ?? '',
    // Our export writes "Title (2022-01-13)".
    title: source?.description.replace(/ \([^()]*\)$/, '') ?? '',
    url: source?.url ?? '',
    published: /\((\d{4}(?:-\d\d){0,2})\)$/.exec(source?.description ?? '')?.[1] ?? null,
    ...(quoted && { seen_at: readAt }),
  };
}
