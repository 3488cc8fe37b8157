import * as v from 'valibot';
import { isBounded } from './pattern';
import { ATTRIBUTION_STATUSES, BASES, ENTITY_TYPES, QUALIFIERS, SOURCE_GRADES } from './types';

/** The shapes of `types.ts` as schemas, for bytes that come from a file, an import or a network. */

const text = v.pipe(v.string(), v.minLength(1, 'is empty; write a text or leave the field out'));
const id = v.pipe(
  v.string(),
  v.regex(
    /^[a-z0-9]+(?:[-.][a-z0-9]+)*$/,
    'is no id; use lower-case words joined by hyphens, e.g. bybit-2025',
  ),
);
const date = v.pipe(
  v.string(),
  v.regex(
    /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/,
    'is no date; use 2022, 2022-01 or 2022-01-13',
  ),
  v.check(isOfTheCalendar, 'is no day of the calendar'),
);

/** `2022-02-30` reads as 2 March, so it does not come back as itself. */
function isOfTheCalendar(text: string): boolean {
  if (text.length < '2022-01-13'.length) return true;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
const url = v.pipe(v.string(), v.regex(/^https?:\/\/[^\s/]\S*$/, 'is no address; use https://…'));
const language = v.pipe(
  v.string(),
  v.check(isLanguage, 'is no language tag; use BCP 47, e.g. en or zh-Hant'),
);

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

export const sourceSchema = v.strictObject({
  id,
  publisher: text,
  title: text,
  url,
  published: v.nullable(date),
  kind: text,
  language,
  grade: v.exactOptional(v.picklist(SOURCE_GRADES)),
  url_confirmed: v.boolean(),
  same_document: v.exactOptional(id),
  url_other: v.exactOptional(url),
  relay: v.exactOptional(v.literal(true)),
  note: v.exactOptional(text),
});

/** A figure in its subject's file, where the subject goes without saying. */
export const figureSchema = v.strictObject({
  id,
  measure: text,
  value: v.exactOptional(v.number()),
  low: v.exactOptional(v.number()),
  high: v.exactOptional(v.number()),
  text: v.exactOptional(text),
  unit: v.nullable(text),
  qualifier: v.nullable(v.picklist(QUALIFIERS)),
  period: v.nullable(text),
  basis: v.exactOptional(v.picklist(BASES)),
  as_of: v.nullable(date),
  as_of_basis: v.picklist(['stated', 'relayed', 'event']),
  source: id,
  locator: v.nullable(text),
  seen_at: v.nullable(url),
  reported_by: v.exactOptional(id),
  quoted: v.boolean(),
  confidence: v.picklist(['primary-text', 'news-report', 'secondary']),
  supersedes: v.exactOptional(v.array(id)),
  same_figure: v.exactOptional(id),
  conflict: v.exactOptional(v.literal(true)),
  note: v.exactOptional(text),
});

const aliasSchema = v.strictObject({
  text,
  lang: language,
  ambiguity: v.picklist(['distinct', 'needs-context', 'never-alone']),
  case_sensitive: v.boolean(),
  positive: v.exactOptional(v.array(text)),
  supporting: v.exactOptional(v.array(text)),
  negative: v.exactOptional(
    v.array(
      v.pipe(
        text,
        v.check(compiles, 'is no regular expression after re:'),
        v.check(isQuick, 'may take too long; repeat single characters alone, thrice at most'),
      ),
    ),
  ),
  other_senses: v.exactOptional(v.array(text)),
  highlight_only_with_page_context: v.exactOptional(v.boolean()),
  vendor: v.exactOptional(text),
  evidence: text,
  note: v.exactOptional(text),
});

/** Patterns run on hostile text, so only those that `RegExp` accepts with the `u` flag pass. */
function compiles(cue: string): boolean {
  if (!cue.startsWith('re:')) return true;
  try {
    return new RegExp(cue.slice(3), 'u').source !== '';
  } catch {
    return false;
  }
}

/** Somebody's own dataset may bring patterns too. */
function isQuick(cue: string): boolean {
  return !cue.startsWith('re:') || isBounded(cue.slice(3));
}

const attributionSchema = v.strictObject({
  to: id,
  by: text,
  date: v.nullable(date),
  status: v.picklist(ATTRIBUTION_STATUSES),
  source: id,
  note: v.exactOptional(text),
});

const incidentSchema = v.strictObject({
  date: v.nullable(date),
  disclosed: v.nullable(date),
  victim: id,
  assets: v.array(text),
  attack_vector: v.nullable(text),
  attribution: v.array(attributionSchema),
  context_words: v.array(text),
});

/** An entity's file: the record with the figures about it. */
export const entityFileSchema = v.strictObject({
  id,
  name: text,
  type: v.picklist(ENTITY_TYPES),
  summary: text,
  summary_basis: text,
  aliases: v.array(aliasSchema),
  ids: v.record(text, v.string()),
  relations: v.array(
    v.strictObject({ type: text, target: id, source: id, note: v.exactOptional(text) }),
  ),
  incident: v.exactOptional(incidentSchema),
  about: v.exactOptional(v.array(id)),
  references: v.exactOptional(v.array(id)),
  notes: v.exactOptional(text),
  figures: v.array(figureSchema),
});

export const seriesSchema = v.strictObject({
  id,
  title: text,
  measure: text,
  unit: text,
  description: text,
  points: v.array(id),
  picture: v.exactOptional(
    v.strictObject({
      kind: v.picklist(['totals', 'estimates']),
      about: v.array(id),
      first: v.exactOptional(id),
      others: v.exactOptional(v.array(id)),
    }),
  ),
});

export const derivationSchema = v.strictObject({
  id,
  title: text,
  about: id,
  kind: v.picklist(['sum', 'share', 'difference']),
  of: v.array(id),
  in: v.exactOptional(id),
});

export const claimSchema = v.strictObject({ topic: text, figures: v.array(id), note: text });

export const cuesSchema = v.record(text, v.array(text));

export const aboutSchema = v.strictObject({
  version: v.pipe(
    v.string(),
    v.regex(/^\d{4}-\d{2}-\d{2}(?:\.\d+)?$/, 'is no version; use the date, e.g. 2026-11-22'),
  ),
  title: text,
  licence: text,
  compiled: date,
  anchors: v.exactOptional(v.strictObject({ state: id, everyone: id })),
});
