import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENTITY_TYPES } from '../../utils/dataset/types';
import {
  DEFAULTS,
  effectiveSettings,
  GROUP_TYPES,
  isActiveOn,
  withSite,
} from '../../utils/settings/effective';
import { SETTING_KEYS } from '../../utils/settings/parse';
import { parseSite } from '../../utils/settings/sites';

describe('effective settings', () => {
  it('are the defaults where nothing is stored', () => {
    expect(effectiveSettings(undefined)).toEqual({ values: DEFAULTS, locked: [], problems: [] });
  });

  it('keep what is valid of a corrupt store and name the rest', () => {
    const { values, problems } = effectiveSettings({
      theme: 'dark',
      style: 7,
      gone: true,
      enabled: false,
    });
    expect(values).toEqual({ ...DEFAULTS, theme: 'dark', enabled: false });
    expect(problems.map(({ key }) => key)).toEqual(['style', 'gone']);
  });

  it('survive anything that a store may hold', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        expect(Object.keys(effectiveSettings(stored).values).sort()).toEqual(
          [...SETTING_KEYS].sort(),
        );
      }),
    );
  });

  it('have a default in the table for every key', () => {
    expect(Object.keys(DEFAULTS).sort()).toEqual([...SETTING_KEYS].sort());
  });

  it('put every entity type into just one group', () => {
    expect(Object.values(GROUP_TYPES).flat().sort()).toEqual([...ENTITY_TYPES].sort());
  });
});

describe('sites', () => {
  it.each([
    ['https://www.Example.com/news?x=1', 'www.example.com'],
    ['*.example.com', 'example.com'],
    ['localhost:8080', 'localhost'],
    ['127.0.0.1', '127.0.0.1'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['', null],
    ['not a site', null],
    ['-bad.example', null],
    ['javascript:alert(1)', null],
  ])('%j is read as %j', (typed, site) => {
    expect(parseSite(typed)).toBe(site);
  });

  it('cover their subdomains', () => {
    const settings = { ...DEFAULTS, blockedSites: ['example.com'] };
    expect(isActiveOn('news.example.com', settings)).toBe(false);
    expect(isActiveOn('notexample.com', settings)).toBe(true);
  });

  it('are switched off and on again', () => {
    expect(withSite('a.example', false, ['z.example'])).toEqual(['a.example', 'z.example']);
    expect(withSite('www.a.example', true, ['a.example', 'z.example'])).toEqual(['z.example']);
  });
});
