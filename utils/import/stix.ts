import * as v from 'valibot';
import { ENTITY_TYPES, type EntityType } from '../dataset/types';
import { type Draft, type Drafts, draft, drafts, leaveOut } from './draft';
import { below, type Problems } from './problems';
import { listOf, name, read, text, texts } from './shape';
import { extensionsOf, figureOfNote, noteSchema } from './stixNotes';

const referenceSchema = v.looseObject({
  source_name: v.optional(text),
  url: v.optional(text),
  external_id: v.optional(text),
});

const namedSchema = v.looseObject({
  id: text,
  type: text,
  name,
  description: v.optional(text),
  aliases: v.optional(texts),
  x_mitre_aliases: v.optional(texts),
  identity_class: v.optional(text),
  goals: v.optional(texts),
  primary_motivation: v.optional(text),
  external_references: v.optional(v.array(referenceSchema), []),
  extensions: v.optional(v.unknown()),
});
type Named = v.InferOutput<typeof namedSchema>;

const relationshipSchema = v.looseObject({
  relationship_type: text,
  source_ref: text,
  target_ref: text,
});

const bundleSchema = v.looseObject({ objects: v.optional(v.array(v.unknown()), []) });
const objectSchema = v.looseObject({
  type: text,
  id: v.optional(text, ''),
  revoked: v.optional(v.boolean(), false),
  x_mitre_deprecated: v.optional(v.boolean(), false),
});

const TYPES: Readonly<Record<string, EntityType>> = {
  'intrusion-set': 'actor',
  'threat-actor': 'actor',
  campaign: 'campaign',
  malware: 'malware',
  tool: 'malware',
  incident: 'incident',
  identity: 'organisation',
};

/** Reads a STIX 2.1 bundle (2.0 has the same names): what it names, how that is related, and notes of ours. */
export function readStix(value: unknown, problems: Problems): Drafts {
  const bundle = read(bundleSchema, value, '', problems);
  const reader = new BundleReader(problems);
  for (const [at, object] of (bundle?.objects ?? []).entries())
    reader.object(object, below('objects', at));
  return reader.finish();
}

class BundleReader {
  private readonly found = drafts();
  private readonly byId = new Map<string, Draft>();
  private readonly authors = new Set<string>();
  private readonly related = new Set<string>();
  /** Done when all objects are known: what they are about can stand further down. */
  private readonly later: (() => void)[] = [];
  private readonly problems: Problems;

  constructor(problems: Problems) {
    this.problems = problems;
  }

  object(value: unknown, path: string): void {
    const object = read(objectSchema, value, path, this.problems);
    if (!object) return;
    if (object.revoked || object.x_mitre_deprecated) leaveOut(this.found, 'objects');
    else if (Object.hasOwn(TYPES, object.type)) this.named(object, path);
    else if (object.type === 'relationship') this.relationship(object, path);
    else if (object.type === 'note' && extensionsOf(object)) this.note(object, path);
    else leaveOut(this.found, 'objects');
  }

  finish(): Drafts {
    for (const step of this.later) step();
    // Who made the bundle is named in it, but is not what it is about.
    const all = [...this.byId.values()].filter(
      (one) => !this.authors.has(one.key) || this.related.has(one.key) || one.figures.length > 0,
    );
    this.found.about.title =
      [...this.authors].flatMap((id) => this.byId.get(id)?.name ?? [])[0] ?? null;
    this.found.drafts.push(...all);
    if (all.length === 0 && !this.problems.any)
      this.problems.add('', 'names nothing: it has no threat actor, campaign, malware or identity');
    return this.found;
  }

  private named(object: object, path: string): void {
    const known = read(namedSchema, object, path, this.problems);
    if (!known) return;
    const type = typeOf(known);
    const author = (object as { created_by_ref?: unknown }).created_by_ref;
    if (typeof author === 'string') this.authors.add(author);
    if (type === null) leaveOut(this.found, 'objects');
    else this.byId.set(known.id, namedDraft(known, type));
  }

  private relationship(object: object, path: string): void {
    const known = read(relationshipSchema, object, path, this.problems);
    if (!known) return;
    this.later.push(() => {
      const from = this.byId.get(known.source_ref);
      if (!from || !this.byId.has(known.target_ref)) return leaveOut(this.found, 'relations');
      from.relations.push({ type: known.relationship_type, target: known.target_ref });
      this.related.add(known.source_ref).add(known.target_ref);
    });
  }

  private note(object: object, path: string): void {
    const known = read(noteSchema, object, path, this.problems);
    if (!known) return;
    this.later.push(() => {
      const figure = figureOfNote(known);
      const about = known.object_refs.flatMap((id) => this.byId.get(id) ?? [])[0];
      if (figure && about) about.figures.push(figure);
      else leaveOut(this.found, 'objects');
    });
  }
}

/** Our own exports say the type; else it is told from the object's. Null: it names nobody. */
function typeOf(object: Named): EntityType | null {
  const ours = extensionsOf(object)?.['entity_type'];
  const said = ENTITY_TYPES.find((type) => type === ours);
  if (said) return said;
  if (object.type !== 'identity') return TYPES[object.type] ?? null;
  if (object.identity_class === 'class' || object.identity_class === 'group') return null;
  return object.identity_class === 'individual' ? 'person' : 'organisation';
}

function namedDraft(object: Named, type: EntityType): Draft {
  const references = object.external_references;
  const mitre = references.find(({ source_name: from }) => from === 'mitre-attack')?.external_id;
  const aliases = [...listOf(object.aliases), ...listOf(object.x_mitre_aliases)];
  const { primary_motivation: motive } = object;
  return {
    ...draft(object.id, object.name, type),
    description: object.description ?? '',
    aliases: aliases.map((alias) => ({ text: alias })),
    links: references.flatMap(({ url }) => url ?? []),
    facts: motive === undefined ? [] : [{ measure: 'motive', text: motive }],
    ids: mitre === undefined ? {} : { mitre },
  };
}
