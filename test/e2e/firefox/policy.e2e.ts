import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type FirefoxStage,
  ID,
  inOwnPage,
  install,
  marksOf,
  openFirefoxStage,
  ownUrl,
  visit,
} from './stage';

const FIREFOX = '/usr/bin/firefox-esr';
const FOLDER = '/usr/lib/firefox-esr/distribution';
const WAIT = { timeout: 15_000, interval: 100 };

/** Firefox checks nothing: wrong types come as they are, and so do keys that nobody knows. */
const MANAGED = {
  lockStyle: 'tint',
  lockTheme: 7,
  lockNotebook: 0,
  addBlockedSites: ['hr.example', 5],
  unheardOf: true,
};

function canBeManaged(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  if (!existsSync(FIREFOX) || !existsSync(FOLDER)) return false;
  try {
    execFileSync('unshare', ['-m', 'mount', '-t', 'tmpfs', 'none', FOLDER], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const isPossible = canBeManaged();
if (!isPossible)
  process.stderr.write(
    'The stories of a managed Firefox are skipped: only root with Debian’s Firefox ESR can.\n',
  );

describe.skipIf(!isPossible)('in a managed Firefox', () => {
  let stage: FirefoxStage;
  const work = mkdtempSync(join(tmpdir(), 'sourcelight-managed-'));
  const before = process.env['SOURCELIGHT_FIREFOX'];

  beforeAll(async () => {
    const policies = { policies: { '3rdparty': { Extensions: { [ID]: MANAGED } } } };
    writeFileSync(join(work, 'policies.json'), JSON.stringify(policies));
    const program = join(work, 'firefox.sh');
    const view = `mount -t tmpfs none ${FOLDER} && cp ${work}/policies.json ${FOLDER} && exec "$@"`;
    writeFileSync(program, `#!/bin/sh\nexec unshare -m sh -c '${view}' sh ${FIREFOX} "$@"\n`, {
      mode: 0o755,
    });
    process.env['SOURCELIGHT_FIREFOX'] = program;
    stage = await openFirefoxStage();
    await visit(stage, 'dynamic.html');
    await install(stage);
  });
  afterAll(async () => {
    if (before === undefined) delete process.env['SOURCELIGHT_FIREFOX'];
    else process.env['SOURCELIGHT_FIREFOX'] = before;
    await stage?.close();
    rmSync(work, { recursive: true, force: true });
  });

  it('the policy is in force, and what of it is wrong is left out', async () => {
    await expect.poll(() => marksOf(stage, 'tint').then((all) => all.length), WAIT).toBe(2);
  });

  it('the diagnosis says who chose what, and names what was left out', async () => {
    await visit(stage, ownUrl('diagnosis.html'));
    const shown = () =>
      inOwnPage(stage, () => ({
        rows: [...document.querySelectorAll('tr[data-origin^="organisation"]')].map(
          (row) => row.querySelector('code')?.textContent ?? '',
        ),
        problems: [...document.querySelectorAll('.problems li')].map((li) => li.textContent ?? ''),
      }));
    await expect.poll(async () => (await shown()).rows.sort(), WAIT).toEqual(['notebook', 'style']);
    expect((await shown()).problems.sort()).toEqual([
      'addBlockedSites: the entry “5” cannot be used.',
      'lockTheme: the value cannot be used.',
      'unheardOf: unknown to this version.',
    ]);
  });
});
