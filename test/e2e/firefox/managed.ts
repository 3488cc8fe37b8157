import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFirefox } from '../../../utils/build/run/findFirefox';

/** Where Debian's Firefox ESR reads the machine's policies, and only root may write. */
const PLACE = '/usr/lib/firefox-esr/distribution';
const FIREFOX = '/usr/bin/firefox-esr';

/** Why no Firefox can be managed here, or null if one can. */
export function whyNotManaged(): string | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return 'only root on Linux can';
  if (findFirefox() !== FIREFOX || !existsSync(PLACE)) return 'Debian’s Firefox ESR is missing';
  try {
    execFileSync('unshare', ['-m', 'sh', '-c', `mount -t tmpfs none ${PLACE}`], {
      stdio: 'ignore',
    });
    return null;
  } catch {
    return 'no mount namespace can be made';
  }
}

/** A Firefox with a view of the disk of its own, in which the machine has these policies. */
export function managedFirefox(policies: object): { program: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'sourcelight-managed-'));
  const program = join(folder, 'firefox.sh');
  writeFileSync(join(folder, 'policies.json'), JSON.stringify({ policies }));
  const inside = `mount --bind "$0" ${PLACE} && exec ${FIREFOX} "$@"`;
  writeFileSync(program, `#!/bin/sh\nexec unshare -m sh -c '${inside}' ${folder} "$@"\n`, {
    mode: 0o755,
  });
  return { program, remove: () => rmSync(folder, { recursive: true }) };
}
