import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import MarkdownIt from 'markdown-it';
import { ROOT } from '../root';
import type { NamedPage } from '../run/coldPages';
import { strangeTexts } from './texts';

/** Of the installed packages' own pages so many, and none shorter than this, in UTF-16 units. */
const MOST_STRANGE = 8;
const SHORTEST_STRANGE = 8000;

/** The pages of a folder; without one the project's own, and what installed packages say of themselves. */
export function pagesOf(folder: string | null): NamedPage[] {
  if (folder === null) return [...htmlFiles(join(ROOT, 'test/fixtures/pages')), ...strangePages()];
  if (!existsSync(folder)) throw new Error(`there is no folder ${folder}`);
  const pages = htmlFiles(folder);
  if (pages.length === 0) throw new Error(`there are no .html files in ${folder}`);
  return pages;
}

function htmlFiles(folder: string): NamedPage[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.html'))
    .sort()
    .map((name) => ({ name, html: readFileSync(join(folder, name), 'utf8') }));
}

function strangePages(): NamedPage[] {
  const markdown = new MarkdownIt({ html: true });
  return strangeTexts()
    .filter(({ length }) => length >= SHORTEST_STRANGE)
    .slice(0, MOST_STRANGE)
    .map((text, at) => ({
      name: `package-${at}.html`,
      html: `<!doctype html><meta charset="utf-8"><title>A package</title>${markdown.render(text)}`,
    }));
}
