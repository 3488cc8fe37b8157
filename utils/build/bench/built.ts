import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../root';
import type { BrowserKind } from '../run/driven';

/** The folder of the extension as it was last built; throws how to build it. */
export function builtExtension(browser: BrowserKind = 'chromium'): string {
  const isFirefox = browser === 'firefox';
  const folder = join(ROOT, isFirefox ? 'dist/firefox-mv3' : 'dist/chrome-mv3');
  if (!existsSync(folder))
    throw new Error(`there is no build yet: npm run build${isFirefox ? ' -- -b firefox' : ''}`);
  return folder;
}

/** The project's own article, with 30 mentions and more. */
export function sampleArticle(): string {
  return readFileSync(join(ROOT, 'assets/sample/article.html'), 'utf8');
}
