import { effectiveSettings } from '../settings/effective';
import { managedOf } from '../settings/policy';
import { parseRejections, type Rejection } from '../settings/rejections';
import { isSafe } from '../settings/safeMode';
import type { Settings } from '../settings/table';
import type { Answer, MessageName, Messages } from './messages';
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
import {
  OWN_KEY,
  PAGE_FILTER_KEY,
  POLICY_KEY,
  REJECTIONS_KEY,
  SAFE_MODE_KEY,
  SETTINGS_KEY,
} from './storageKeys';

/**
 * The extension API as content scripts see it: native promises, no polyfill, because every page pays
 * for this code. All of it throws or answers null once the extension was updated or removed.
 */

/** False once this script's extension was updated, disabled or removed under it. */
export function isAlive(): boolean {
  return chrome.runtime?.id !== undefined;
}

function self(): Self {
  return { id: chrome.runtime.id, root: chrome.runtime.getURL('') };
}

/** Asks the background; null when it cannot answer, e.g. because the extension is gone. */
export async function askBackground<N extends MessageName>(
  name: N,
  request: Messages[N]['request'],
): Promise<Messages[N]['response'] | null> {
  for (let attempt = 0; attempt < ATTEMPTS && isAlive(); attempt++) {
    const answer = await send<N>({ name, request });
    if (answer?.ok) return answer.value;
    if (answer) return null;
  }
  return null;
}

/** Brings the card's code into this frame. In the extension's own pages nobody can inject; they load it themselves. */
export async function loadCardCode(): Promise<void> {
  if (!isOwnPage({ id: chrome.runtime.id, url: location.href }, self())) {
    await askBackground('loadCard', {});
    return;
  }
  const script = document.createElement('script');
  script.src = chrome.runtime.getURL('card.js');
  await new Promise((done) => {
    script.onload = script.onerror = done;
    document.head.append(script);
  });
}

/** A background that is stopped just as we ask gives no answer; the caller asks once more. */
async function send<N extends MessageName>(message: unknown): Promise<Answer<N> | null> {
  try {
    return (await Promise.race([chrome.runtime.sendMessage(message), patience()])) ?? null;
  } catch {
    return null;
  }
}

const ATTEMPTS = 3;
/** A background that starts cold answers within a tenth of this, in ms. */
const PATIENCE = 5000;

function patience(): Promise<null> {
  return new Promise((resolve) => setTimeout(resolve, PATIENCE, null));
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

function watchKeys(keys: readonly string[], changed: () => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, chrome.storage.StorageChange>, area: string): void => {
    if (area === 'local' && keys.some((key) => changes[key])) changed();
  };
  chrome.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => {
    if (isAlive()) chrome.storage.onChanged.removeListener(listener);
  });
}

/** The filter that stands in for the packaged one where there are own datasets; else, and in safe mode, null. */
export async function readPageFilter(): Promise<string | null> {
  const stored = await chrome.storage.local.get([PAGE_FILTER_KEY, SAFE_MODE_KEY]);
  const filter: unknown = stored[PAGE_FILTER_KEY];
  return typeof filter === 'string' && !isSafe(stored[SAFE_MODE_KEY]) ? filter : null;
}

/** Calls back when own datasets come, change, go or are set aside, until the signal aborts. */
export function watchNames(changed: () => void, signal: AbortSignal): void {
  watchKeys([OWN_KEY, SAFE_MODE_KEY], changed, signal);
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
