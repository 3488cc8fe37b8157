import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENTITY_TYPES } from '../../utils/dataset/types';
import { isActiveOn, withSite } from '../../utils/settings/active';
import { DEFAULTS, effectiveSettings } from '../../utils/settings/effective';
import { GROUP_TYPES } from '../../utils/settings/groups';
import { parseSite, parseSiteRule, ruleFor } from '../../utils/settings/sites';
import { SETTING_KEYS } from '../../utils/settings/table';

describe('effective settings', () => {
  it('are the defaults where nothing is stored', () => {
    expect(effectiveSettings(undefined)).toMatchObject({
      values: DEFAULTS,
      locked: [],
      problems: [],
      policyProblems: [],
    });
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
    [`${'ü'.repeat(60)}.example`, null],
    ['javascript:alert(1)', null],
  ])('%j is read as %j', (typed, site) => {
    expect(parseSite(typed)).toBe(site);
  });

  it('cover their subdomains', () => {
    const settings = { ...DEFAULTS, blockedSites: ['example.com'] };
    expect(isActiveOn('https://news.example.com/a', settings)).toBe(false);
    expect(isActiveOn('https://notexample.com/', settings)).toBe(true);
  });

  it.each([
    ['*://*.corp.example/*', '*://*.corp.example/*'],
    ['https://Intranet.corp.example/wiki/*', 'https://intranet.corp.example/wiki/*'],
    ['*://*/*', '*://*/*'],
    ['file:///*', 'file:///*'],
    ['https://intranet.corp.example/', 'intranet.corp.example'],
    ['*.corp.example', 'corp.example'],
    ['ftp://*.corp.example/*', null],
    ['*://corp.*/*', null],
    ['*://*.corp.example', null],
    ['https://*/ /*', null],
  ])('a policy’s %j is read as %j', (entry, rule) => {
    expect(parseSiteRule(entry)).toBe(rule);
  });

  it.each([
    ['*://*.corp.example/*', 'https://wiki.corp.example/a?b', true],
    ['*://*.corp.example/*', 'http://corp.example/', true],
    ['*://*.corp.example/*', 'https://notcorp.example/', false],
    ['*://*.corp.example/*', 'file:///home/a.html', false],
    ['https://corp.example/wiki/*', 'https://corp.example/wiki/', true],
    ['https://corp.example/wiki/*', 'http://corp.example/wiki/', false],
    ['https://corp.example/wiki/*', 'https://www.corp.example/wiki/', false],
    ['*://*/*/news/*.html', 'https://a.example/en/news/1/2.html', true],
    ['*://*/*/news/*.html', 'https://a.example/news/1.html', false],
    ['*://*/*aa', 'https://a.example/aa', true],
    ['*://*/a*a', 'https://a.example/a', false],
    ['file:///*', 'file:///home/a.html', true],
    ['corp.example', 'https://a.corp.example:8443/', true],
  ])('%s and %s: %s', (rule, address, covers) => {
    expect(ruleFor(address, [rule]) !== null).toBe(covers);
  });

  it('are the only ones marked where a list says so, but for those blocked', () => {
    const settings = {
      ...DEFAULTS,
      allowedSites: ['*://*.corp.example/*'],
      blockedSites: ['hr.corp.example'],
    };
    const active = ['https://wiki.corp.example/', 'https://hr.corp.example/', 'https://a.example/'];
    expect(active.map((address) => isActiveOn(address, settings))).toEqual([true, false, false]);
  });

  it('are switched off and on again', () => {
    const site = (host: string) => ({ host, address: `https://${host}/` });
    const lists = (blockedSites: string[], allowedSites: string[] = []) => ({
      blockedSites,
      allowedSites,
    });
    expect(withSite(site('a.example'), false, lists(['z.example']))).toEqual({
      blockedSites: ['a.example', 'z.example'],
    });
    expect(withSite(site('www.a.example'), true, lists(['a.example', 'z.example']))).toEqual({
      blockedSites: ['z.example'],
    });
    expect(withSite(site('a.example'), true, lists([], ['z.example']))).toEqual({
      blockedSites: [],
      allowedSites: ['a.example', 'z.example'],
    });
  });
});
