import { recordOf } from '../errors/record';
import { effectiveSettings } from '../settings/effective';
import { managedOf } from '../settings/policy';
import { parseRejections, type Rejection } from '../settings/rejections';
import { isSafe } from '../settings/safe';
import type { Settings } from '../settings/table';
import { askBackground, isAlive, watchKeys } from './contentApi';
import { once } from './once';
import {
  type FrameReport,
  type FrameText,
  isLookupRequest,
  isPageCommand,
  isPageRequest,
  isTextRequest,
  PAGE_CHANNEL,
  type PageCommand,
  type PageRequest,
  type TextRequest,
} from './pageChannel';
import { isOwnPage, type Self } from './senders';
import { POLICY_KEY, REJECTIONS_KEY, SAFE_MODE_KEY, SETTINGS_KEY } from './storageKeys';

/** The extension API as the marker sees it, beyond what every page's script needs of it. */

function self(): Self {
  return { id: chrome.runtime.id, root: chrome.runtime.getURL('') };
}

/** Brings the card's code into this frame. In the extension's own pages nobody can inject; they load it themselves. */
export async function bringCard(): Promise<void> {
  if (!location.href.startsWith(self().root)) {
    await askBackground('bring', { part: 'card' });
    return;
  }
  const script = document.createElement('script');
  script.src = chrome.runtime.getURL('card.js');
  await new Promise((done) => {
    script.onload = script.onerror = done;
    document.head.append(script);
  });
}

/**
 * Brings the style sheet of marks into this frame, once. In every page it would have each element styled for marks,
 * which is 300 bytes an element. The extension's own pages have it from the start.
 */
export const bringMarks = once(async (): Promise<void> => {
  if (location.href.startsWith(self().root)) return;
  // What could not be had now is asked for with the next text.
  if (!(await askBackground('bring', { part: 'marks' }))) bringMarks.forget();
});

/** Tells the background of a fault of ours in this frame. */
export function tellFault(thrown: unknown): void {
  const record = recordOf(thrown, { part: 'page', doing: 'marking', root: self().root });
  if (record?.kind !== 'broken' || record.at.length === 0) return;
  const { part: _, ...told } = record;
  void askBackground('failed', told);
}

/** Where choices are kept; the policy as the background last heard it, since the browser answers late. */
const CHOICES = [SETTINGS_KEY, POLICY_KEY, REJECTIONS_KEY, SAFE_MODE_KEY];

/** What the reader chose and an organisation's policy makes of it, as far as pages need it. */
export interface Choices {
  settings: Settings;
  rejections: readonly Rejection[];
}

export async function readChoices(): Promise<Choices> {
  return choicesOf(await chrome.storage.local.get(CHOICES));
}

function choicesOf(stored: Record<string, unknown>): Choices {
  return {
    settings: effectiveSettings(
      stored[SETTINGS_KEY],
      managedOf(stored[POLICY_KEY]),
      isSafe(stored[SAFE_MODE_KEY]),
    ).values,
    rejections: parseRejections(stored[REJECTIONS_KEY]),
  };
}

/** Calls back after each change of the reader's choices, until the signal aborts. */
export function watchChoices(changed: () => void, signal: AbortSignal): void {
  watchKeys(CHOICES, changed, signal);
}

/** Calls back with each keyboard command meant for this page, until the signal aborts. */
export function onPageCommand(run: (command: PageCommand) => void, signal: AbortSignal): void {
  const listener = (message: unknown, sender: chrome.runtime.MessageSender): void => {
    const command = (message as { command?: unknown } | null)?.command;
    if (isOwnPage(sender, self()) && window === window.top && isPageCommand(command)) run(command);
  };
  chrome.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => {
    if (isAlive()) chrome.runtime.onMessage.removeListener(listener);
  });
}

/**
 * Calls back when the reader looks something up from the menu, with the text, or by key, without it; the
 * answer says whether this frame had it.
 */
export function onLookup(look: (text?: string) => boolean, signal: AbortSignal): void {
  const listener = (
    message: unknown,
    sender: chrome.runtime.MessageSender,
    answer: (had: boolean) => void,
  ): void => {
    if (!isOwnPage(sender, self()) || !isLookupRequest(message)) return;
    const { lookUp } = message;
    // By key it is meant for the frame that has the focus.
    if (lookUp !== null || document.hasFocus()) answer(look(lookUp ?? undefined));
  };
  chrome.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => {
    if (isAlive()) chrome.runtime.onMessage.removeListener(listener);
  });
}

export interface PageChannel {
  report(report: FrameReport): void;
  tell(text: FrameText): void;
}

export interface PageChannelHandlers {
  request(request: PageRequest): void;
  text(request: TextRequest): void;
  close(): void;
}

/** Answers the popup's or side panel's line to this page while it is open. */
export function onPageChannel(
  open: (channel: PageChannel) => PageChannelHandlers,
  signal: AbortSignal,
): void {
  const listener = (port: chrome.runtime.Port): void => {
    if (port.name !== PAGE_CHANNEL || !isOwnPage(port.sender, self())) return;
    const handlers = open({
      report: (report) => port.postMessage(report),
      tell: (text) => port.postMessage(text),
    });
    port.onMessage.addListener((message: unknown) => {
      if (isPageRequest(message)) handlers.request(message);
      else if (isTextRequest(message)) handlers.text(message);
    });
    port.onDisconnect.addListener(() => handlers.close());
  };
  chrome.runtime.onConnect.addListener(listener);
  signal.addEventListener('abort', () => {
    if (isAlive()) chrome.runtime.onConnect.removeListener(listener);
  });
}
