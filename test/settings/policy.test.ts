import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { storedAfter } from '../../utils/settings/change';
import { datasetSources } from '../../utils/settings/datasets';
import type { SettingDefinition } from '../../utils/settings/definitions';
import { DEFAULTS, effectiveSettings } from '../../utils/settings/effective';
import { parseSettings } from '../../utils/settings/parse';
import { policyKeys, policyKeysOf } from '../../utils/settings/policyKeys';
import {
  SETTING_KEYS,
  SETTINGS,
  type SettingKey,
  USER_SETTING_KEYS,
} from '../../utils/settings/table';

/** Any valid value of a setting. */
function valuesOf(definition: SettingDefinition): fc.Arbitrary<unknown> {
  switch (definition.kind) {
    case 'flag':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...definition.choices);
    case 'choices':
      return fc.subarray([...definition.choices]);
    case 'number':
      return fc.integer({ min: definition.least, max: definition.most });
    case 'text':
      return fc.constantFrom('', 'Example GmbH');
    case 'sites':
      return fc.subarray(['a.example', 'b.example', '*://*.c.example/*']);
    case 'datasets':
      return fc.subarray(['https://a.example/d.json', 'https://b.example/d.json']);
  }
}

const NOISE = fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.array(fc.string()));
const some = (keys: readonly string[], settingOf: (key: string) => SettingKey) =>
  fc.record(Object.fromEntries(keys.map((key) => [key, valuesOf(SETTINGS[settingOf(key)])])), {
    requiredKeys: [],
  });
const STORES = some(USER_SETTING_KEYS, (key) => key as SettingKey);
const POLICIES = some(
  [...policyKeys().keys()],
  (key) => policyKeys().get(key)?.setting ?? 'enabled',
);
/** With things that no version of ours wrote. */
const UNTIDY = fc
  .tuple(fc.dictionary(fc.string(), NOISE), STORES)
  .map((both) => Object.assign({}, ...both));

describe('a policy over a user’s settings', () => {
  it('wins where it locks, stands back where it only gives a default, and adds to lists', () => {
    fc.assert(
      fc.property(UNTIDY, POLICIES, (stored, managed) => {
        const { values, locked, origins } = effectiveSettings(stored, managed);
        const own = parseSettings(stored).values;
        for (const key of SETTING_KEYS) {
          const said = (verb: string) => {
            const name = policyKeysOf(key).find((one) => one.verb === verb)?.name;
            return name === undefined ? undefined : managed[name];
          };
          const fixed = said('lock') ?? said('replace') ?? said('set');
          const base = fixed ?? own[key] ?? said('default') ?? DEFAULTS[key];
          const wanted = new Set([base, said('add') ?? []].flat());
          expect(new Set([values[key]].flat())).toEqual(wanted);
          expect(locked.includes(key)).toBe(fixed !== undefined);
          expect(origins[key].startsWith('organisation')).toBe(
            fixed !== undefined || (!(key in own) && said('default') !== undefined),
          );
        }
      }),
    );
  });

  it('never changes what the user stored, and leaves it as it was when it goes', () => {
    fc.assert(
      fc.property(UNTIDY, POLICIES, (stored, managed) => {
        const before = structuredClone(stored);
        const alone = effectiveSettings(stored, undefined);
        effectiveSettings(stored, managed);
        expect(stored).toEqual(before);
        expect(effectiveSettings(stored, {})).toEqual(alone);
      }),
    );
  });

  it('lets the user change what it does not lock, and nothing of it becomes the user’s own', () => {
    fc.assert(
      fc.property(UNTIDY, POLICIES, STORES, (stored, managed, change) => {
        const { values, locked, added } = effectiveSettings(stored, managed);
        const next = storedAfter(change, stored, managed);
        for (const key of USER_SETTING_KEYS) {
          const had = [values[key]].flat();
          if (locked.includes(key) || !(key in change)) expect(next[key]).toEqual(stored[key]);
          else if (!(key in added)) expect(next[key]).toEqual(change[key]);
          else {
            const taken = [next[key]].flat().filter((one) => ![change[key]].flat().includes(one));
            expect(taken).toEqual([]);
            expect(had).toEqual(expect.arrayContaining([...(added[key] as string[])]));
          }
        }
      }),
    );
  });

  it('stays out of the list that a user goes on to edit', () => {
    const managed = { addBlockedSites: ['hr.example', 'shared.example'] };
    const stored = { blockedSites: ['mine.example', 'shared.example'] };
    const { values } = effectiveSettings(stored, managed);
    const next = storedAfter(
      { blockedSites: [...values.blockedSites, 'new.example'] },
      stored,
      managed,
    );
    expect(next['blockedSites']).toEqual(['mine.example', 'shared.example', 'new.example']);
  });

  it('survives anything that a browser may give', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (stored, managed) => {
        const { values } = effectiveSettings(stored, managed);
        expect(Object.keys(values).sort()).toEqual([...SETTING_KEYS].sort());
      }),
    );
  });
});

describe('what is wrong in a policy', () => {
  it('is dropped one by one and named; the rest is in force', () => {
    const { values, locked, policyProblems } = effectiveSettings(undefined, {
      lockTheme: 'pink',
      lockStyle: 'dotted',
      lockDatasetHours: 0,
      addBlockedSites: ['a.example', 'not a site', 7],
      replaceGroups: ['people', 'aliens'],
      theme: 'dark',
      organisationName: 'x'.repeat(101),
      exports: 'no',
    });
    expect(values).toEqual({
      ...DEFAULTS,
      style: 'dotted',
      blockedSites: ['a.example'],
      groups: ['people'],
    });
    expect(locked).toEqual(['style', 'groups']);
    expect(policyProblems).toEqual([
      { key: 'lockTheme', kind: 'invalid' },
      { key: 'lockDatasetHours', kind: 'invalid' },
      { key: 'addBlockedSites', kind: 'invalid', item: 'not a site' },
      { key: 'addBlockedSites', kind: 'invalid', item: '7' },
      { key: 'replaceGroups', kind: 'invalid', item: 'aliens' },
      { key: 'theme', kind: 'unknown' },
      { key: 'organisationName', kind: 'invalid' },
      { key: 'exports', kind: 'invalid' },
    ]);
  });

  it('is named even where it cannot become a string', () => {
    const { policyProblems } = effectiveSettings(null, {
      replaceAllowedSites: [{ toString: 1, valueOf: 1 }, 'a.example'],
    });
    expect(policyProblems).toEqual([
      { key: 'replaceAllowedSites', kind: 'invalid', item: '{"toString":1,"valueOf":1}' },
    ]);
  });

  it('does not empty a list: one without a good entry is no list', () => {
    expect(effectiveSettings(undefined, { replaceGroups: ['aliens'] }).values.groups).toEqual(
      DEFAULTS.groups,
    );
    expect(effectiveSettings(undefined, { replaceGroups: [] }).values.groups).toEqual([]);
  });

  it('never lets the user’s store speak for the organisation', () => {
    const { values, problems } = effectiveSettings({ exports: false, organisationName: 'x' });
    expect(values).toEqual(DEFAULTS);
    expect(problems.map(({ kind }) => kind)).toEqual(['unknown', 'unknown']);
  });
});

it('says yes and no by the numbers of Windows’ registry too', () => {
  const { values } = effectiveSettings(undefined, { lockNotebook: 1, exports: 0 });
  expect([values.notebook, values.exports]).toEqual([true, false]);
});

describe('the datasets of a policy', () => {
  const key = `${'A'.repeat(43)}=`;
  it.each([
    ['https://intel.corp.example/d.json', { url: 'https://intel.corp.example/d.json', key: null }],
    [`https://a.example/d#ed25519=${key}`, { url: 'https://a.example/d', key }],
    ['http://a.example/d.json', undefined],
    ['https://user:secret@a.example/d.json', undefined],
    ['https://a.example/d#ed25519=short', undefined],
    ['file:///etc/passwd', undefined],
  ])('%s is read as %j', (line, source) => {
    const { values } = effectiveSettings(undefined, { replaceDatasets: [line] });
    expect(datasetSources(values)[0]).toEqual(source);
  });
});
