import { browser, type Runtime } from '../../utils/browser/api';
import { showCount } from '../../utils/browser/badge';
import { datasetSource, once } from '../../utils/browser/datasetSource';
import type { Handlers } from '../../utils/browser/serve';
import { readSettings } from '../../utils/browser/settingsStore';
import { type DatasetIndex, openDataset } from '../../utils/dataset/lookup';
import type { Id } from '../../utils/dataset/types';
import { cardModel } from '../../utils/facts/cardModel';
import { claimViews } from '../../utils/facts/claimView';
import { summaryOf } from '../../utils/facts/summary';
import type { AboutDataset, EntitySummary } from '../../utils/facts/types';
import { detect } from '../../utils/mentions/detect';
import { refine } from '../../utils/mentions/refine';
import { openSearch } from '../../utils/search/rank';

const index = once(async () => openDataset(await datasetSource.dataset()));
const search = once(async () => openSearch(await datasetSource.dataset()));

/** What the background answers; it holds nothing that it could not read again. */
export const handlers: Handlers = {
  resolve: async ({ blocks, evidence }) => {
    const model = await datasetSource.model();
    const { mentions, evidence: next } = await refine(
      detect(blocks, model, evidence),
      blocks,
      model,
    );
    return { mentions, evidence: next };
  },
  card: async ({ entity, reason, around }) => {
    const opened = await index();
    const card = cardModel(opened, entity);
    return card && { card, reason, claims: around ? claimViews(around, opened) : [] };
  },
  loadCard: (_request, sender) => injectCard(sender),
  count: async ({ count }, sender) => {
    const { badge } = (await readSettings()).values;
    if (sender.tab?.id !== undefined)
      await showCount(sender.tab.id, sender.frameId ?? 0, count, badge);
    return null;
  },
  search: async ({ query }) => {
    const hits = (await search())(query);
    const opened = await index();
    return hits.flatMap(({ id, matched }) => describe(opened, id, matched));
  },
  describe: async ({ ids }) => {
    const opened = await index();
    return ids.flatMap((id) => describe(opened, id, null));
  },
  about: async () => aboutDataset(await index()),
};

async function injectCard(sender: Runtime.MessageSender): Promise<boolean> {
  if (sender.tab?.id === undefined) return false;
  const target = { tabId: sender.tab.id, frameIds: [sender.frameId ?? 0] };
  await browser.scripting.executeScript({ target, files: ['card.js'] });
  return true;
}

function describe(opened: DatasetIndex, id: Id, matched: string | null): EntitySummary[] {
  const card = cardModel(opened, id);
  return card ? [summaryOf(card, matched)] : [];
}

function aboutDataset({ dataset }: DatasetIndex): AboutDataset {
  return {
    version: dataset.version,
    entities: dataset.entities.length,
    incidents: dataset.entities.filter(({ incident }) => incident).length,
    figures: dataset.figures.length,
    sources: dataset.sources.length,
  };
}
