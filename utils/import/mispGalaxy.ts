import * as v from 'valibot';
import type { EntityType } from '../dataset/types';
import { type Draft, type Drafts, draft, drafts } from './draft';
import { below, type Problems } from './problems';
import { listOf, name, read, text, texts } from './shape';

const metaSchema = v.looseObject({
  synonyms: v.optional(texts),
  refs: v.optional(texts),
  country: v.optional(texts),
  motive: v.optional(texts),
  'attribution-confidence': v.optional(v.union([text, v.number()])),
  'cfr-suspected-state-sponsor': v.optional(texts),
  'cfr-suspected-victims': v.optional(texts),
  'cfr-target-category': v.optional(texts),
  'cfr-type-of-incident': v.optional(texts),
  external_id: v.optional(texts),
});

/** An empty `meta` is a list where PHP wrote it. */
const metaOrNothing = v.union([
  metaSchema,
  v.pipe(
    v.tuple([]),
    v.transform(() => ({})),
  ),
]);

export const clusterValueSchema = v.looseObject({
  value: name,
  uuid: v.optional(text),
  description: v.optional(v.nullable(text)),
  meta: v.optional(metaOrNothing),
  related: v.optional(
    v.array(v.looseObject({ 'dest-uuid': text, type: v.optional(text, 'related-to') })),
  ),
});
export type ClusterValue = v.InferOutput<typeof clusterValueSchema>;
type Meta = v.InferOutput<typeof metaSchema>;

const clusterSchema = v.looseObject({
  name: v.optional(text),
  type: v.optional(text, ''),
  category: v.optional(text, ''),
  version: v.optional(v.union([v.number(), text])),
  values: v.array(v.unknown()),
});

/** Reads a cluster file of a MISP galaxy, e.g. that of threat actors. */
export function readGalaxy(value: unknown, problems: Problems): Drafts {
  const cluster = read(clusterSchema, value, '', problems);
  if (!cluster) return drafts();
  const { name: title, type, category, version } = cluster;
  const found = drafts({
    title: title ?? null,
    version: version === undefined ? null : String(version),
  });
  const kind = entityType(type, category);
  cluster.values.forEach((one, at) => {
    const known = read(clusterValueSchema, one, below('values', at), problems);
    if (known) found.drafts.push(clusterDraft(known, kind));
  });
  return found;
}

const TYPES: readonly (readonly [pattern: RegExp, type: EntityType])[] = [
  [/actor|intrusion-set|activity-group|^surveillance-vendor$/, 'actor'],
  [/campaign/, 'campaign'],
  [
    /malware|ransomware|malpedia|^rat$|stealer|banker|backdoor|botnet|tool|exploit-kit|tds/,
    'malware',
  ],
];

/** What the values of a galaxy are, told from its type, else its category. */
export function entityType(type: string, category: string): EntityType {
  for (const known of [type, category]) {
    const found = TYPES.find(([pattern]) => pattern.test(known));
    if (found) return found[1];
  }
  return 'label';
}

/** ATT&CK's galaxies write `APT1 - G0006`. */
const WITH_NUMBER = /^(.+) - ([GSC]\d{4})$/;

/** One value of a cluster as a draft. */
export function clusterDraft(value: ClusterValue, type: EntityType): Draft {
  const [, bare, number] = WITH_NUMBER.exec(value.value) ?? [];
  const meta: Meta = value.meta ?? {};
  const own = draft(value.uuid || value.value, bare ?? value.value, type);
  return {
    ...own,
    description: value.description ?? '',
    aliases: listOf(meta.synonyms).map((synonym) => ({ text: synonym })),
    links: listOf(meta.refs),
    facts: factsOf(meta),
    relations: (value.related ?? []).map((one) => ({ type: one.type, target: one['dest-uuid'] })),
    ids: {
      ...(value.uuid && { misp_uuid: value.uuid }),
      ...(number && { mitre: number }),
    },
    cues: countriesOf(meta),
  };
}

function factsOf(meta: Meta): Draft['facts'] {
  const confidence = meta['attribution-confidence'];
  const facts: readonly (readonly [measure: string, texts: readonly string[]])[] = [
    ['country', listOf(meta.country).map(countryName)],
    ['suspected-sponsor', listOf(meta['cfr-suspected-state-sponsor'])],
    ['attribution-confidence', confidence === undefined ? [] : [`${confidence} / 100`]],
    ['incident-type', listOf(meta['cfr-type-of-incident'])],
    ['motive', listOf(meta.motive)],
    ['target-sectors', listOf(meta['cfr-target-category'])],
    ['suspected-victims', listOf(meta['cfr-suspected-victims'])],
  ];
  return facts.flatMap(([measure, all]) =>
    all.length > 0 ? [{ measure, text: all.join(', ') }] : [],
  );
}

function countriesOf(meta: Meta): string[] {
  const names = [
    ...listOf(meta.country).map(countryName),
    ...listOf(meta['cfr-suspected-state-sponsor']),
  ];
  return [...new Set(names)].filter((country) => /\p{L}{3}/u.test(country));
}

/** Takes several ms to be made, so only for who reads a list; so does each name, and a list has few countries. */
let regions: Intl.DisplayNames | undefined;
const regionNames = new Map<string, string>();

/** `CN` is China; what is no code stays as it is. */
function countryName(text: string): string {
  if (!/^[A-Za-z]{2}$/.test(text)) return text;
  const code = text.toUpperCase();
  regions ??= new Intl.DisplayNames('en', { type: 'region', fallback: 'code' });
  const name = regionNames.get(code) ?? regions.of(code) ?? code;
  regionNames.set(code, name);
  return name;
}
