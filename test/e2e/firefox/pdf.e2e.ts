import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFirefox } from '../../../utils/build/run/findFirefox';
import { REPORT, REPORT_NAMES } from '../../pdf/report';
import { type FileServer, serveFiles } from '../../pdf/serveFiles';
import { tinyPdf } from '../../pdf/tinyPdf';
import {
  cardOf,
  type FirefoxStage,
  inOwnPage,
  install,
  marksOf,
  openFirefoxStage,
  openTab,
  ownUrl,
  pointAt,
  visit,
} from './stage';

/** A busy machine needs longer. */
const WAIT = { timeout: 15_000, interval: 100 };

describe.skipIf(findFirefox() === null)('a PDF in Firefox', () => {
  let stage: FirefoxStage;
  let server: FileServer;

  beforeAll(async () => {
    server = await serveFiles({ 'report.pdf': tinyPdf({ pages: REPORT }) });
    stage = await openFirefoxStage();
    await install(stage);
    await visit(stage, ownUrl(`pdf.html?src=${encodeURIComponent(`${server.base}report.pdf`)}`));
  });
  afterAll(async () => {
    await stage.close();
    server.close();
  });

  it('has its mentions marked, for one request', async () => {
    await expect.poll(() => marksOf(stage), WAIT).toEqual(REPORT_NAMES);
    expect(server.asked).toEqual(['/report.pdf']);
    expect(stage.strangers).toEqual([]);
  });

  it('opens the same card', async () => {
    await pointAt(stage, 'Bybit hack');
    await expect.poll(async () => (await cardOf(stage))?.text, WAIT).toContain('Stolen');
  });

  it('is listed in the side panel', async () => {
    const tab = await inOwnPage(stage, async () => (await chrome.tabs.getCurrent())?.id ?? -1);
    const back = await openTab(stage);
    await visit(stage, ownUrl(`sidepanel.html?tab=${tab}`));
    const rows = () =>
      stage.marionette.run<string[]>(
        '() => [...document.querySelectorAll(".panel-go .excerpt b")].map((one) => one.textContent)',
      );
    await expect.poll(rows, WAIT).toEqual(REPORT_NAMES);
    await back();
  });

  it('that the tab shows in the browser’s own viewer is offered in the popup', async () => {
    await visit(stage, `${server.base}report.pdf`);
    const back = await openTab(stage);
    await visit(stage, ownUrl('options.html'));
    const tab = await inOwnPage(
      stage,
      async (url: string) => (await chrome.tabs.query({})).find((one) => one.url === url)?.id ?? -1,
      `${server.base}report.pdf`,
    );
    await visit(stage, ownUrl(`popup.html?tab=${tab}`));
    const text = () => stage.marionette.run<string>('() => document.body.innerText');
    await expect.poll(text, WAIT).toContain('Open in Sourcelight');
    await back();
  });
});
