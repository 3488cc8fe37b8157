import { describe, expect, it } from 'vitest';
import { openDataset } from '../../utils/dataset/lookup';
import { writeStix } from '../../utils/export/stix/bundle';
import { WHOLE } from '../export/inputs';
import { fixture, readBytes, readText, refused, taken } from './tools';

describe('MITRE’s ATT&CK for control systems, as STIX 2.1', () => {
  const { dataset, about, leftOut } = taken(readBytes(fixture('attack-ics.json.gz')));
  const index = openDataset(dataset);

  it('names its groups, campaigns and malware, but not who made it', () => {
    const count = (type: string) => dataset.entities.filter((one) => one.type === type).length;
    expect([count('actor'), count('campaign'), count('organisation')]).toEqual([14, 7, 0]);
    expect(about.title).toBe('The MITRE Corporation');
  });

  it('brings aliases, the numbers of ATT&CK and relations', () => {
    const sandworm = index.entity('sandworm-team');
    expect(sandworm?.ids).toEqual({ mitre: 'G0034' });
    expect(sandworm?.aliases.map(({ text }) => text)).toContain('Voodoo Bear');
    expect(sandworm?.summary).not.toMatch(/Citation|\]\(/);
    expect(index.relationsTo('sandworm-team').map(({ from }) => from.name)).toContain(
      '2015 Ukraine Electric Power Attack',
    );
  });

  it('leaves out what is deprecated, and what names nothing', () => {
    expect(leftOut.objects).toBeGreaterThan(1);
    expect(leftOut.relations).toBeGreaterThan(2);
  });
});

describe('a bundle of our own export', () => {
  const whole = taken(readText(writeStix(WHOLE))).dataset;

  it('comes back with its names, types and figures', () => {
    const bybit = WHOLE.index.dataset.entities.find(({ id }) => id === 'bybit-2025');
    const back = whole.entities.find(({ name }) => name === bybit?.name);
    expect(back?.type).toBe('incident');
    const figures = (dataset: typeof whole, id = '') =>
      dataset.figures
        .filter(({ subject }) => subject === id)
        .map(({ measure, value, unit, as_of }) => JSON.stringify([measure, value, unit, as_of]))
        .sort();
    expect(figures(whole, back?.id)).toEqual(figures(WHOLE.index.dataset, bybit?.id));
  });

  it('says again what was quoted and where it was read', () => {
    const quoted = WHOLE.index.dataset.figures.filter((figure) => figure.quoted).length;
    const back = whole.figures.filter((figure) => figure.quoted);
    expect(back.length).toBeGreaterThan(quoted * 0.9);
    expect(back.every(({ confidence }) => confidence === 'secondary')).toBe(true);
  });
});

it('a bundle that names nothing is refused', () => {
  const objects = [{ type: 'indicator', id: 'indicator--1', pattern: '[x]' }];
  expect(refused(readText(JSON.stringify({ type: 'bundle', objects })))).toEqual([
    expect.stringContaining('names nothing'),
  ]);
});

it('a broken bundle is refused with the path of every fault', () => {
  const objects = [
    { type: 'malware', id: 'malware--1' },
    { id: 'x' },
    { type: 'relationship', id: 'r', source_ref: 4 },
  ];
  const problems = refused(readText(JSON.stringify({ type: 'bundle', objects })));
  expect(problems.map((line) => line.split(':')[0])).toEqual([
    'objects.0.name',
    'objects.1.type',
    'objects.2.relationship_type',
    'objects.2.source_ref',
    'objects.2.target_ref',
  ]);
});
