import { browser, type Runtime } from './api';
import { bringPartInto } from './bringPart';
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

/** How often and after how many ms a silent page is asked again. */
const ATTEMPTS = 10;
const PAUSE = 500;

/**
 * Opens the line; every frame reports at once and after each change. Null when no tab is in front.
 * `silent` is called if no frame answers: a page where extensions may not run. One that is still loading,
 * or that we have just been let into, answers later.
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
  let port: Runtime.Port | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isClosed = false;
  const connect = async (attempts: number): Promise<void> => {
    // The line is the marker's to answer, also where nothing is marked.
    await bringPartInto({ tabId, allFrames: true }, 'marker');
    if (isClosed) return;
    port = browser.tabs.connect(tabId, { name: PAGE_CHANNEL });
    port.onMessage.addListener((message: unknown) => {
      if (isFrameReport(message)) report(message);
    });
    port.onDisconnect.addListener(() => {
      silent();
      if (attempts > 1) timer = setTimeout(() => void connect(attempts - 1), PAUSE);
    });
  };
  await connect(ATTEMPTS);
  return {
    tab: tabId,
    // Every frame hears it; the one that it names acts.
    request: (request) => port?.postMessage(request),
    text: async (frame) => (port ? askText(port, frame) : null),
    close: () => {
      isClosed = true;
      clearTimeout(timer);
      port?.disconnect();
    },
  };
}

/** A page of ours opened as a tab names the tab it is about in its address. */
export async function tabInFront(): Promise<number | undefined> {
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
