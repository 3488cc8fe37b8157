import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { ROOT } from './root';
import { type LaunchedExtension, launchExtension } from './run/launch';
import { type ReportedMention, reportOf } from './run/pageReport';
import { servePages } from './run/serve';

const EXTENSION = join(ROOT, 'dist/chrome-mv3');
const SAMPLE = join(ROOT, 'assets/sample/article.html');
const PICTURE = join(ROOT, 'out/sourcelight.png');

const USAGE = `Usage: npm start [-- URL|FILE]

Builds the extension and opens it in an installed browser, on a page or file, or on the sample article.
Without a display it runs headless: it prints the mentions with their figures and saves a picture.`;

async function main(): Promise<void> {
  const [target, ...rest] = process.argv.slice(2);
  if (target === '--help' || target === '-h') return say(USAGE);
  if (rest.length > 0) throw new Error(`one page at a time, please\n${USAGE}`);
  build();
  const { url, close } = await pageFor(target);
  const launched = await launchExtension(EXTENSION, { headless: !hasDisplay() });
  try {
    const page = launched.context.pages()[0] ?? (await launched.context.newPage());
    await page.goto(url);
    if (hasDisplay()) await leaveToReader(launched);
    else await showWithoutDisplay(page, launched);
  } finally {
    await launched.close().catch(() => undefined);
    close();
  }
}

function build(): void {
  say('Building…');
  execFileSync(process.execPath, [join(ROOT, 'node_modules/wxt/bin/wxt.mjs'), 'build'], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

function hasDisplay(): boolean {
  return (
    process.platform !== 'linux' ||
    Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'])
  );
}

/** The address to open: a URL as it is, a file served on this machine. */
async function pageFor(given = SAMPLE): Promise<{ url: string; close(): void }> {
  if (/^https?:\/\//.test(given)) return { url: given, close: () => undefined };
  // npm runs this in the project's folder; a file is named from where the user stands.
  const target = resolve(process.env['INIT_CWD'] ?? '.', given);
  if (!existsSync(target)) throw new Error(`there is no file ${target}`);
  const text = readFileSync(target, 'utf8');
  const html = /\.x?html?$/i.test(target) ? text : asHtml(text);
  const server = await servePages((path) => (path === '/' ? html : null));
  return { url: server.base, close: server.close };
}

function asHtml(text: string): string {
  const escaped = text.replace(/[&<>]/g, (char) => `&#${char.charCodeAt(0)};`);
  const paragraphs = escaped.split(/\n\s*\n/).map((paragraph) => `<p>${paragraph}</p>`);
  return `<!doctype html><meta charset="utf-8"><title>Text</title>${paragraphs.join('\n')}`;
}

async function leaveToReader({ context }: LaunchedExtension): Promise<void> {
  say('Sourcelight is running in the browser window. Close the window to end it.');
  await context.waitForEvent('close', { timeout: 0 });
}

async function showWithoutDisplay(page: Page, { context, id }: LaunchedExtension): Promise<void> {
  await page
    .waitForFunction(() => CSS.highlights.has('sourcelight-underline'), null, { timeout: 10_000 })
    .catch(() => say('Nothing on this page is in the dataset.'));
  const mentions = await reportOf(page, context, id);
  say(table(mentions));
  say(
    `${mentions.length} mentions of ${new Set(mentions.map(({ entity }) => entity)).size} entities`,
  );
  await openCard(page);
  mkdirSync(join(ROOT, 'out'), { recursive: true });
  await page.screenshot({ path: PICTURE });
  say(`Picture: ${PICTURE}`);
}

/** Rests the pointer on the second mention, so that the picture shows a card. */
async function openCard(page: Page): Promise<void> {
  await page.bringToFront();
  const point = await page.evaluate(() => {
    const marks = [...(CSS.highlights.get('sourcelight-underline') ?? [])];
    const range = marks[Math.min(1, marks.length - 1)];
    if (!(range instanceof Range)) return null;
    const { left, top, width, height } = range.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  });
  if (!point) return;
  await page.mouse.move(point.x, point.y, { steps: 4 });
  await page.waitForTimeout(1200);
}

function table(mentions: readonly ReportedMention[]): string {
  const rows = mentions.map(({ surface, card }) => {
    const headline = card?.card.headline ?? card?.card.groups[0]?.figures[0];
    const attributed = card?.card.related[0];
    const figure = headline ? [headline.value, headline.period].filter(Boolean).join(', ') : '';
    return [
      surface.replace(/\s+/g, ' '),
      figure || (attributed ? `${attributed.relation} ${attributed.entity.name}` : '—'),
      headline?.source.publisher ?? attributed?.source?.publisher ?? '',
      headline?.asOf ?? attributed?.source?.published ?? '',
    ];
  });
  const all = [['mention', 'figure', 'publisher', 'date'], ...rows];
  const widths = [34, 52, 44, 22];
  return all
    .map((row) =>
      row
        .map((cell, i) => cut(cell, widths[i] ?? 20))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function cut(text: string, width: number): string {
  return (text.length > width ? `${text.slice(0, width - 1)}…` : text).padEnd(width);
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
});
