import { browser, type Runtime } from './api';
import {
  type FrameReport,
  type FrameText,
  isFrameReport,
  isFrameText,
  PAGE_CHANNEL,
  type PageRequest,
  type TextRequest,
} from './pageChannel';

/** A line to all frames of the tab in front. */
export interface PageLine {
  /** The tab at its other end. */
  tab: number;
  request(request: PageRequest): void;
  /** The text of a frame; null if it does not answer. */
  text(frame: string): Promise<FrameText | null>;
  close(): void;
}

/**
 * Opens the line; every frame reports at once and after each change. Null when no tab is in front.
 * `silent` is called if no frame answers: a page where extensions may not run.
 */
export async function openPageLine(
  report: (report: FrameReport) => void,
  silent: () => void,
): Promise<PageLine | null> {
  const tabId = await tabInFront();
  if (tabId === undefined) {
    silent();
    return null;
  }
  const port = browser.tabs.connect(tabId, { name: PAGE_CHANNEL });
  port.onMessage.addListener((message: unknown) => {
    if (isFrameReport(message)) report(message);
  });
  port.onDisconnect.addListener(silent);
  return {
    // Every frame hears it; the one that it names acts.
    tab: tabId,
    request: (request) => port.postMessage(request),
    text: (frame) => askText(port, frame),
    close: () => port.disconnect(),
  };
}

/** A page of ours opened as a tab names the tab it is about in its address. */
async function tabInFront(): Promise<number | undefined> {
  const named = Number(new URLSearchParams(location.search).get('tab'));
  if (named > 0) return named;
  return (await browser.tabs.query({ active: true, currentWindow: true }))[0]?.id;
}

/** A frame that has gone does not answer; after this long nobody waits, in ms. */
const PATIENCE = 5000;

function askText(port: Runtime.Port, frame: string): Promise<FrameText | null> {
  return new Promise((resolve) => {
    const listener = (message: unknown): void => {
      if (isFrameText(message) && message.frame === frame) done(message);
    };
    const done = (text: FrameText | null): void => {
      port.onMessage.removeListener(listener);
      resolve(text);
    };
    port.onMessage.addListener(listener);
    port.postMessage({ frame, text: true } satisfies TextRequest);
    setTimeout(done, PATIENCE, null);
  });
}
