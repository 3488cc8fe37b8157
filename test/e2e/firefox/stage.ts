import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  FIXED_HOST,
  ID,
  OWN,
  type RunningFirefox,
  startFirefox,
} from '../../../utils/build/run/firefox';
import type { Handle, Marionette } from '../../../utils/build/run/marionette';
import { type PageServer, servePages } from '../../../utils/build/run/serve';
import { watchStrangers } from './strangers';

const ROOT = resolve(import.meta.dirname, '../../..');

export { ID };
export const EXTENSION = join(ROOT, 'dist/firefox-mv3');

export interface FirefoxStage extends RunningFirefox {
  server: PageServer;
  /** Hosts on other machines that anything in the browser asked for. */
  strangers: readonly string[];
}

export interface FirefoxStageOptions {
  prefs?: Readonly<Record<string, string | number | boolean>>;
  /** Pages that are no files, by address, e.g. `strict.html`. */
  pages?: Readonly<Record<string, string>>;
  /** What to start in place of the installed Firefox. */
  program?: string;
}

/** Firefox, a server for the sample and the fixture pages, and a watch on all that leaves the machine. */
export async function openFirefoxStage(options: FirefoxStageOptions = {}): Promise<FirefoxStage> {
  const server = await servePages((path) => options.pages?.[path.slice(1)] ?? readPage(path));
  const strangers = await watchStrangers();
  const firefox = await startFirefox(
    {
      ...FIXED_HOST,
      ...strangers.prefs,
      ...options.prefs,
    },
    options.program,
  );
  const close = async (): Promise<void> => {
    await firefox.close();
    server.close();
    strangers.close();
  };
  return { ...firefox, server, strangers: strangers.hosts, close };
}

export async function install({ marionette }: FirefoxStage): Promise<void> {
  await marionette.send('Addon:Install', { path: EXTENSION, temporary: true });
}

function readPage(path: string): string | null {
  const name = path.slice(1);
  if (!/^[\w-]+\.html$/.test(name)) return null;
  const folder = name === 'article.html' ? 'assets/sample' : 'test/fixtures/pages';
  return readFileSync(join(ROOT, folder, name), 'utf8');
}

export function ownUrl(path: string): string {
  return OWN + path;
}

/** Opens a page of the server, or by a whole address, in the tab in front. */
export async function visit({ marionette, server }: FirefoxStage, page: string): Promise<void> {
  const url = page.includes(':') ? page : server.base + page;
  await marionette.send('WebDriver:Navigate', { url });
}

/** Goes on in a new tab, which comes to the front; returns how to close it and go back. */
export async function openTab({ marionette }: FirefoxStage): Promise<() => Promise<void>> {
  const before = await marionette.send<string>('WebDriver:GetWindowHandle');
  const { handle } = await marionette.send<Handle>('WebDriver:NewWindow', { type: 'tab' });
  await marionette.send('WebDriver:SwitchToWindow', { handle });
  return async () => {
    await marionette.send('WebDriver:SwitchToWindow', { handle, focus: false });
    await marionette.send('WebDriver:CloseWindow');
    await marionette.send('WebDriver:SwitchToWindow', { handle: before });
  };
}

/** The marked texts in document order, white space collapsed. */
export function marksOf({ marionette }: FirefoxStage, style = 'underline'): Promise<string[]> {
  return marionette.run(
    (name: string) =>
      [...((CSS.highlights.get(name) ?? []) as Iterable<Range>)].map((range) =>
        range.toString().replace(/\s+/g, ' '),
      ),
    [`sourcelight-${style}`],
  );
}

/** The middle of the first line of a marked text, which is scrolled into view. */
export function pointOf(
  { marionette }: FirefoxStage,
  text: string,
): Promise<{ x: number; y: number }> {
  return marionette.run(
    (wanted: string) => {
      const all = [...CSS.highlights].flatMap(([, one]) => [...(one as Iterable<Range>)]);
      const range = all.find((one) => one.toString().replace(/\s+/g, ' ') === wanted);
      range?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
      const [box] = range?.getClientRects() ?? [];
      if (!box) throw new Error(`${wanted} is not marked`);
      return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
    },
    [text],
  );
}

/** What the browser's console holds against us. */
export async function errorsOf({ marionette }: FirefoxStage): Promise<string[]> {
  const errors = await marionette.inBrowser<string[]>(
    `return Services.console.getMessageArray().filter((one) => one instanceof Ci.nsIScriptError && !(one.flags & Ci.nsIScriptError.warningFlag)
       && /^moz-extension:/.test(one.sourceName)).map((one) => one.errorMessage + ' ' + one.sourceName + ':' + one.lineNumber + ':' + one.columnNumber + ' ' + one.stack);`,
  );
  // Pages that were left while they asked are Firefox's own note, not our mistake: of a promise,
  // or of a timer or selection, which a window that is gone no longer has.
  const left = /^(?:Promise \w+ (?:after|while) context|NS_ERROR_NOT_INITIALIZED)/;
  return errors.filter((error) => !left.test(error));
}

/** Points at a marked text, with the mouse or with a finger that taps. */
export async function pointAt(
  stage: FirefoxStage,
  text: string,
  pointerType: 'mouse' | 'touch' = 'mouse',
): Promise<void> {
  const { x, y } = await pointOf(stage, text);
  const move = (dx: number) => ({ type: 'pointerMove', x: x + dx, y, duration: 0 });
  const tap = [
    { type: 'pointerDown', button: 0 },
    { type: 'pointerUp', button: 0 },
  ];
  const actions = pointerType === 'touch' ? [move(0), ...tap] : [move(2), move(1), move(0)];
  await stage.marionette.send('WebDriver:PerformActions', {
    actions: [{ type: 'pointer', id: pointerType, parameters: { pointerType }, actions }],
  });
}

/** Presses and lets go of one key of the page's keyboard. */
export async function press({ marionette }: FirefoxStage, key: string): Promise<void> {
  const actions = ['keyDown', 'keyUp'].map((type) => ({ type, value: key }));
  await marionette.send('WebDriver:PerformActions', {
    actions: [{ type: 'key', id: 'keys', actions }],
  });
}

/** What the card in its closed root says, and of which colour its ground is; null if there is none. */
export function cardOf({
  marionette,
}: FirefoxStage): Promise<{ text: string; ground: string; isClosed: boolean } | null> {
  return marionette.run(
    () => {
      for (const host of document.documentElement.children) {
        // Only the browser's own eyes have this.
        const root = (host as { openOrClosedShadowRoot?: ShadowRoot }).openOrClosedShadowRoot;
        const card = root?.querySelector<HTMLElement>('.card');
        if (!card?.checkVisibility({ visibilityProperty: true })) continue;
        const ground = getComputedStyle(card).backgroundColor;
        if (ground) return { text: card.innerText, ground, isClosed: host.shadowRoot === null };
      }
      return null;
    },
    [],
    'system',
  );
}

/** Presses a shortcut of the extension, as the browser hands it over. */
export function command({ marionette }: FirefoxStage, name: string): Promise<void> {
  return marionette.inBrowser(
    `const keys = [...win.document.querySelectorAll('keyset[id^="ext-keyset-id"] key')];
     const { extension } = WebExtensionPolicy.getByID(args[0]);
     const all = await extension.shortcuts.allCommands();
     const at = all.filter(({ shortcut }) => shortcut).findIndex(({ name }) => name === args[1]);
     if (!keys[at]) throw new Error('no key for ' + args[1]);
     keys[at].doCommand();`,
    ID,
    name,
  );
}

/** Stops the background as the browser does when it is idle. */
export async function stopBackground({ marionette }: FirefoxStage): Promise<void> {
  await marionette.inBrowser(
    `await WebExtensionPolicy.getByID(args[0]).extension.terminateBackground({ ignoreDevToolsAttached: true });`,
    ID,
  );
}

/** Evaluates in the tab in front, which shows a page of the extension. */
export function inOwnPage<T>(
  { marionette }: { marionette: Marionette },
  work: (...args: never[]) => T,
  ...args: readonly unknown[]
): Promise<Awaited<T>> {
  return marionette.run(work, args);
}

/** Clicks the first button, summary or link whose name begins so, as a person would. */
export async function click({ marionette }: FirefoxStage, name: string): Promise<void> {
  const element = await marionette.run<Handle | null>(
    (wanted: string) =>
      [...document.querySelectorAll('button, summary, a')].find(
        (one) => one.textContent?.trim().startsWith(wanted) || one.ariaLabel === wanted,
      ) ?? null,
    [name],
  );
  const [id] = Object.values(element ?? {});
  if (id === undefined) throw new Error(`there is no ${name}`);
  await marionette.send('WebDriver:ElementClick', { id });
}
