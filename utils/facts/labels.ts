import type { EntityType } from '../dataset/types';

export const TYPE_LABELS: Readonly<Record<EntityType, string>> = {
  actor: 'Hacking group',
  unit: 'State unit',
  person: 'Person',
  campaign: 'Campaign',
  label: 'Umbrella name',
  incident: 'Incident',
  exchange: 'Exchange',
  bank: 'Bank',
  platform: 'Platform',
  protocol: 'Protocol',
  victim: 'Victim',
  mixer: 'Mixer',
  service: 'Laundering service',
  malware: 'Malware',
  agency: 'Agency',
  company: 'Company',
  organisation: 'Organisation',
  programme: 'Programme',
  media: 'News medium',
  state: 'State',
  law: 'Law',
  term: 'Term',
  topic: 'Topic',
};

const INVERSE: Readonly<Record<string, string>> = {
  'part-of': 'includes',
  'subgroup-of': 'has as subgroup',
  'member-of': 'member',
  'sanctioned-by': 'sanctioned',
  'used-by': 'uses',
  uses: 'used by',
  'victim-of': 'attacked',
  'attributed-to': 'blamed for',
  'indicted-by': 'indicted',
  'convicted-by': 'convicted',
  'charged-by': 'charged',
  'subordinate-to': 'directs',
  'controlled-by': 'controls',
  'parent-of': 'part of',
  'run-by': 'runs',
  'owned-by': 'owns',
  'listed-by': 'lists',
  'front-for': 'fronted by',
  leads: 'led by',
  heads: 'headed by',
  headed: 'formerly headed by',
  represents: 'represented by',
  'employed-by': 'employed',
  'delisted-by': 'delisted',
};

/** "part-of" reads "part of"; seen from the other side it reads "includes". */
export function relationLabel(type: string, incoming: boolean): string {
  const own = type.replaceAll('-', ' ');
  return incoming ? (INVERSE[type] ?? `${own} (by)`) : own;
}
