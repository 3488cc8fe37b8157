import { describe, expect, it } from 'vitest';
import type { Alias, Entity } from '../../utils/dataset/types';
import { fixture, readBytes, readText, refused, taken } from './tools';

const named = (entities: readonly Entity[], name: string): Entity => {
  const found = entities.find((entity) => entity.name === name);
  if (!found) throw new Error(`there is no ${name}`);
  return found;
};
const rulesOf = ({ aliases }: Entity): Record<string, Alias['ambiguity']> =>
  Object.fromEntries(aliases.map(({ text, ambiguity }) => [text, ambiguity]));

describe('the MISP Project’s cluster of threat actors', () => {
  const { dataset, about, format, leftOut } = taken(readBytes(fixture('threat-actor.json.gz')));
  const apt14 = named(dataset.entities, 'APT14');

  it('is taken in whole, every actor of it', () => {
    expect(format).toBe('misp-galaxy');
    expect(about).toEqual({ title: 'Threat Actor', version: '349', licence: null });
    expect(dataset.entities).toHaveLength(1041);
    expect(new Set(dataset.entities.map(({ id }) => id)).size).toBe(1041);
  });

  it('brings names, synonyms, country, sponsor and the pages that describe an actor', () => {
    expect(rulesOf(apt14)).toEqual({
      APT14: 'distinct',
      'ANCHOR PANDA': 'needs-context',
      QAZTeam: 'distinct',
      ALUMINUM: 'needs-context',
    });
    const facts = dataset.figures.filter(({ subject }) => subject === 'apt1');
    expect(facts.map(({ measure, text }) => [measure, text]).slice(0, 2)).toEqual([
      ['country', 'China'],
      ['suspected-sponsor', 'China'],
    ]);
    const pages = (apt14.references ?? []).map(
      (id) => dataset.sources.find((source) => source.id === id)?.url,
    );
    expect(pages.length).toBeGreaterThan(0);
    expect(pages.every((url) => url?.startsWith('https://'))).toBe(true);
  });

  it('says how much of it could not be used', () => {
    expect(leftOut).toEqual({ links: 105, relations: 324 });
  });
});

describe('an exported MISP event', () => {
  const result = readBytes(fixture('misp-event.json'));

  it('names what its galaxies name, and counts what names nothing', () => {
    const { dataset, format, about, leftOut } = taken(result);
    expect(format).toBe('misp-event');
    expect(about.title).toBe('CIRCL');
    expect(dataset.entities.map(({ name, type }) => [name, type])).toEqual([
      ['APT1', 'actor'],
      ['APT12', 'actor'],
      ['ANDROIDOS_ANSERVER.A', 'malware'],
      ['BACKSPACE', 'malware'],
      ['ADVSTORESHELL', 'malware'],
      ['TeleGrab', 'malware'],
    ]);
    expect(dataset.entities[0]?.ids).toEqual({ mitre: 'G0006' });
    expect(leftOut.objects).toBe(18);
  });

  it('is read as one event, as a list, and as what a search answers', () => {
    const event = JSON.parse(new TextDecoder().decode(fixture('misp-event.json')));
    const one = taken(result).dataset.entities;
    for (const form of [[event], { response: [event] }])
      expect(taken(readText(JSON.stringify(form))).dataset.entities).toEqual(one);
  });

  it('takes attributes that are names, and refuses an event that names nothing', () => {
    const event = (type: string) =>
      readText(JSON.stringify({ Event: { Attribute: [{ type, value: 'Velvet Ant' }] } }));
    expect(taken(event('threat-actor')).dataset.entities[0]?.name).toBe('Velvet Ant');
    expect(refused(event('ip-dst'))).toEqual([expect.stringContaining('names no threat actor')]);
  });
});

it('a broken cluster is refused with the path of every fault', () => {
  const values = [
    { value: 'Fine Group' },
    { value: '' },
    { meta: {} },
    { value: 'A', meta: { synonyms: [1] } },
    7,
  ];
  expect(refused(readText(JSON.stringify({ type: 'threat-actor', values })))).toEqual([
    'values.1.value: is empty; give the name',
    'values.2.value: is missing; give "value"',
    expect.stringMatching(/^values\.3\.meta: /),
    'values.4: expected Object, found 7',
  ]);
});
