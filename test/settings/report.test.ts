import { expect, it } from 'vitest';
import { effectiveSettings } from '../../utils/settings/effective';
import { settingsReport } from '../../utils/settings/report';

const CONTEXT = {
  versions: ['extension: 1.2.3'],
  policyChanged: '2026-03-01',
  isLive: true,
  sections: [],
  withAddresses: false,
};

it('the text for a help desk says what is in force, who chose it and what was wrong', () => {
  const settings = effectiveSettings(
    { badge: false, style: 'neon' },
    { lockNotebook: false, defaultTheme: 'dark', addGroups: ['people', 'aliens'] },
  );
  const lines = settingsReport(settings, CONTEXT).split('\n');
  expect(lines).toEqual(
    expect.arrayContaining([
      'extension: 1.2.3',
      'policy: since 2026-03-01, confirmed by the browser',
      'enabled = true (default)',
      'badge = false (user)',
      'notebook = false (organisation)',
      'theme = "dark" (organisation\'s default)',
      '- policy addGroups: invalid entry “aliens”',
      '- stored style: invalid',
    ]),
  );
});

it('counts the user’s own sites and datasets, and does not name them', () => {
  const stored = {
    blockedSites: ['secret.example', 'hr.example'],
    allowedSites: ['secret.example'],
    datasets: ['https://secret.example/d.json'],
  };
  const report = settingsReport(
    effectiveSettings(stored, { addBlockedSites: ['hr.example'] }),
    CONTEXT,
  );
  expect(report).not.toContain('secret');
  expect(report).toContain('blockedSites = ["hr.example"] and 1 of the user\'s own (user)');
  expect(report).toContain("allowedSites = [] and 1 of the user's own (user)");
});

it('names them where the user ticks that', () => {
  const settings = effectiveSettings({ blockedSites: ['secret.example'] });
  const report = settingsReport(settings, { ...CONTEXT, withAddresses: true });
  expect(report).toContain('blockedSites = ["secret.example"] (user)');
});

it('says whether safe mode is on, and what else there is to say, section by section', () => {
  const report = settingsReport(effectiveSettings({ notebook: true }, undefined, true), {
    ...CONTEXT,
    sections: [
      { title: 'datasets', lines: ['bundled 1: 2 entities'] },
      { title: 'errors', lines: [] },
    ],
  });
  const lines = report.split('\n');
  expect(lines).toEqual(
    expect.arrayContaining([
      'safe mode: on',
      'notebook = false (safe mode)',
      'datasets:',
      '- bundled 1: 2 entities',
      'errors: none',
    ]),
  );
});
