import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENTITY_TYPES } from '../../utils/dataset/types';
import { withSite } from '../../utils/settings/active';
import { DEFAULTS, effectiveSettings } from '../../utils/settings/effective';
import { GROUP_TYPES } from '../../utils/settings/groups';
import { isOnPage, USUAL_CHOICE } from '../../utils/settings/onPage';
import { pageChoiceOf } from '../../utils/settings/pageChoice';
import { parseSite, parseSiteRule, patternOf, ruleFor } from '../../utils/settings/sites';
import { SETTING_KEYS, type Settings } from '../../utils/settings/table';

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
    expect(marksOn('https://news.example.com/a', settings)).toBe(false);
    expect(marksOn('https://notexample.com/', settings)).toBe(true);
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
    expect(new RegExp(patternOf(rule)).test(address)).toBe(covers);
  });

  it('are the only ones marked where a list says so, but for those blocked', () => {
    const settings = {
      ...DEFAULTS,
      allowedSites: ['*://*.corp.example/*'],
      blockedSites: ['hr.corp.example'],
    };
    const active = ['https://wiki.corp.example/', 'https://hr.corp.example/', 'https://a.example/'];
    expect(active.map((address) => marksOn(address, settings))).toEqual([true, false, false]);
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

function marksOn(address: string, settings: Settings): boolean {
  return isOnPage(address, pageChoiceOf(settings));
}

describe('what pages know of the settings', () => {
  it('is as usual where nobody has changed anything', () => {
    expect(pageChoiceOf(DEFAULTS)).toEqual(USUAL_CHOICE);
  });

  it('says the same of every address as the lists of sites themselves', () => {
    const host = fc.constantFrom('a.example', 'b.a.example', 'ba.example', 'localhost');
    const path = fc
      .array(fc.constantFrom('a', 'b', '/', '.', '?', '*', 'aa'), { maxLength: 6 })
      .map((parts) => `/${parts.join('')}`);
    const site = fc.oneof(
      host,
      fc
        .tuple(
          fc.constantFrom('*', 'http', 'https'),
          fc.oneof(host, fc.constant('*'), fc.constant('*.a.example')),
          path,
        )
        .map(([scheme, where, rest]) => `${scheme}://${where}${rest}`),
      path.map((rest) => `file://${rest}*`),
    );
    const address = fc
      .tuple(
        fc.constantFrom('http:', 'https:', 'file:'),
        fc.oneof(host, fc.constant('me:b@a.example'), fc.constant('a.example:8080')),
        path,
        fc.constantFrom('', '#a', '#/b?c'),
      )
      .map(
        ([scheme, where, rest, hash]) =>
          new URL(`${scheme}//${scheme === 'file:' ? '' : where}${rest}${hash}`).href,
      );
    fc.assert(
      fc.property(site, address, (entry, page) => {
        const rule = parseSiteRule(entry);
        // A question mark with nothing behind it is no query to one, and one to the other.
        if (rule === null || /\?(?:#|$)/.test(page)) return;
        const isUnder = ruleFor(page, [rule]) !== null;
        expect(new RegExp(patternOf(rule)).test(page), `${rule} ${page}`).toBe(isUnder);
      }),
      { numRuns: 5000 },
    );
  });

  it('is compared with an address in no time, whatever the two are', () => {
    const rule = parseSiteRule(`*://*/${'*a'.repeat(60)}*b`);
    const pattern = new RegExp(patternOf(rule ?? ''));
    expect(pattern.test(`https://x.example/${'a'.repeat(20_000)}`)).toBe(false);
    expect(pattern.test(`https://x.example/${'a'.repeat(20_000)}b`)).toBe(true);
  });
});
