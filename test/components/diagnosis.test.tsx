import { expect, it, vi } from 'vitest';
import { Diagnosis, type DiagnosisProps } from '../../components/diagnosis/Diagnosis';
import { ManagedBy } from '../../components/settings/ManagedBy';
import { effectiveSettings } from '../../utils/settings/effective';
import { SETTING_KEYS } from '../../utils/settings/table';
import { draw } from './draw';

const POLICY = {
  lockNotebook: false,
  defaultTheme: 'dark',
  addBlockedSites: ['hr.example', 'no site'],
  exports: false,
  lockStyle: 'neon',
  organisationName: 'Example Corporation',
};

function diagnosis(more: Partial<DiagnosisProps> = {}): HTMLElement {
  return draw(
    <Diagnosis
      datasets={[]}
      settings={effectiveSettings({ badge: false, blockedSites: ['mine.example'] }, POLICY)}
      policyChanged="2026-03-01T10:00:00.000Z"
      isLive={false}
      versions={[{ name: 'extension', version: '1.2.3' }]}
      errors={{ errors: [], counts: { broken: 0, expected: 0 }, onForget: vi.fn() }}
      notices={{
        safeMode: { isOn: false, isOffered: false, onStart: vi.fn(), onEnd: vi.fn() },
        unsaved: null,
      }}
      onCopy={vi.fn(async () => undefined)}
      {...more}
    />,
  );
}

const rows = (root: HTMLElement): Map<string | null, (string | null)[]> =>
  new Map(
    [...root.querySelectorAll('tbody tr')].map((row) => [
      row.querySelector('code')?.textContent ?? null,
      [...row.querySelectorAll('td')].map(({ textContent }) => textContent),
    ]),
  );

it('every setting has its value and who chose it', () => {
  const all = rows(diagnosis());
  expect([...all.keys()]).toEqual(SETTING_KEYS);
  expect(all.get('enabled')).toEqual(['on', 'standard']);
  expect(all.get('badge')).toEqual(['off', 'you']);
  expect(all.get('theme')).toEqual(['Dark', 'organisation’s default']);
  expect(all.get('notebook')).toEqual(['off', 'organisation']);
  expect(all.get('exports')).toEqual(['off', 'organisation']);
  expect(all.get('blockedSites')).toEqual([
    'mine.examplehr.example  Set by your organisation',
    'you',
  ]);
});

it('what could not be used is named by key and entry', () => {
  const problems = [...diagnosis().querySelectorAll('.problems li')];
  expect(problems.map(({ textContent }) => textContent)).toEqual([
    'addBlockedSites: the entry “no site” cannot be used.',
    'lockStyle: the value cannot be used.',
  ]);
});

it('a policy is said to be kept from last time until the browser confirms it', () => {
  const state = (isLive: boolean) =>
    diagnosis({ isLive }).querySelector('.policy-state')?.textContent;
  expect(state(false)).toContain('the browser is being asked');
  expect(state(true)).toContain('Confirmed by the browser');
});

it('a browser that nobody manages says so, and its pages name no manager', () => {
  const settings = effectiveSettings({ badge: false });
  const root = diagnosis({ settings, policyChanged: null, isLive: true });
  expect(root.textContent).toContain('No organisation manages Sourcelight');
  expect(draw(<ManagedBy settings={settings} />).textContent).toBe('');
});
