import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder with an extension that only answers, and is in every page as ours is. */
export function emptyExtension(): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'sourcelight-empty-'));
  const manifest = {
    manifest_version: 3,
    name: 'empty',
    version: '1',
    background: { service_worker: 'background.js' },
    content_scripts: [{ matches: ['<all_urls>'], js: ['content.js'], all_frames: true }],
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(
    join(folder, 'background.js'),
    'chrome.runtime.onMessage.addListener((message, sender, answer) => answer({ ok: true }));',
  );
  writeFileSync(join(folder, 'content.js'), '');
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
