import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { storedAfter } from '../../utils/settings/change';
import { DEFAULTS, effectiveSettings } from '../../utils/settings/effective';
import { isSafe } from '../../utils/settings/safe';
import { OFF_WHEN_SAFE } from '../../utils/settings/safeMode';

const STORED = {
  enabled: true,
  theme: 'dark',
  style: 'tint',
  notebook: true,
  numbers: true,
  blockedSites: ['bank.example'],
  datasets: ['https://a.example/d.json'],
  future: { kept: true },
};

describe('safe mode', () => {
  it('puts the defaults in force, and off what needs more than the package', () => {
    const { values, safe } = effectiveSettings(STORED, undefined, true);
    expect(safe).toBe(true);
    expect(values).toEqual({ ...DEFAULTS, ...OFF_WHEN_SAFE, blockedSites: ['bank.example'] });
  });

  it('reads no page that one does not want read, and marks nothing where all is off', () => {
    const { values } = effectiveSettings(
      { enabled: false, allowedSites: ['a.example'], blockedSites: ['b.example'] },
      undefined,
      true,
    );
    expect(values.enabled).toBe(false);
    expect(values.allowedSites).toEqual(['a.example']);
    expect(values.blockedSites).toEqual(['b.example']);
  });

  it('leaves an organisation’s locks in force, but for what is off', () => {
    const policy = { lockTheme: 'light', lockNotebook: true, addDatasets: ['https://b.example/d'] };
    const { values, origins } = effectiveSettings(STORED, policy, true);
    expect(values.theme).toBe('light');
    expect(values.notebook).toBe(false);
    expect(values.datasets).toEqual([]);
    expect(origins).toMatchObject({ theme: 'organisationLock', notebook: 'safeMode' });
  });

  it('changes nothing that is stored, and gives all of it back when it ends', () => {
    const during = storedAfter({ theme: 'light', notebook: false }, STORED, undefined, true);
    expect(during).toEqual(STORED);
    expect(effectiveSettings(during).values).toMatchObject({ theme: 'dark', notebook: true });
  });

  it('lets sites be left out while it is on', () => {
    const blockedSites = ['bank.example', 'mail.example'];
    expect(storedAfter({ blockedSites }, STORED, undefined, true)).toEqual({
      ...STORED,
      blockedSites,
    });
  });

  it('is on only where it was started', () => {
    expect(isSafe({ since: '2026-01-01T00:00:00.000Z' })).toBe(true);
    for (const other of [undefined, null, true, 'since', {}, []]) expect(isSafe(other)).toBe(false);
  });

  it('survives anything that a store may hold', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (stored, managed) => {
        expect(effectiveSettings(stored, managed, true).values).toMatchObject(OFF_WHEN_SAFE);
      }),
    );
  });
});
