import type { BrowserContext, Page } from 'playwright-core';
import type { CardRequestView } from '../../facts/types';

/** A mention as the running extension reports it, with the card it would show. */
export interface ReportedMention {
  surface: string;
  entity: string;
  card: CardRequestView | null;
}

/** Asks the extension, from one of its own pages, what it has marked in a page's frames. */
export async function reportOf(
  page: Page,
  context: BrowserContext,
  id: string,
): Promise<ReportedMention[]> {
  const own = await context.newPage();
  try {
    await own.goto(`chrome-extension://${id}/options.html`);
    return await own.evaluate(readReport, page.url());
  } finally {
    await own.close();
  }
}

/** Runs in the extension's page. */
async function readReport(url: string): Promise<ReportedMention[]> {
  interface Report {
    mentions: { surface: string; entity: string }[];
  }
  const [tab] = (await chrome.tabs.query({})).filter((candidate) => candidate.url === url);
  if (tab?.id === undefined) throw new Error(`no tab shows ${url}`);
  const port = chrome.tabs.connect(tab.id, { name: 'page' });
  const mentions = await new Promise<Report['mentions']>((resolve) => {
    const all: Report['mentions'] = [];
    port.onMessage.addListener((report: Report) => all.push(...report.mentions));
    setTimeout(() => resolve(all), 300);
  });
  port.disconnect();
  const cards = new Map<string, CardRequestView | null>();
  for (const entity of new Set(mentions.map((mention) => mention.entity))) {
    const answer = await chrome.runtime.sendMessage({
      name: 'card',
      request: { entity, reason: null, around: null },
    });
    cards.set(entity, answer.ok ? answer.value : null);
  }
  return mentions.map((mention) => ({ ...mention, card: cards.get(mention.entity) ?? null }));
}
