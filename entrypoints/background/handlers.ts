import { again } from '../../utils/browser/again';
import type { Runtime } from '../../utils/browser/api';
import { showCount } from '../../utils/browser/badge';
import { namesPerson } from '../../utils/browser/bringGrammar';
import { bringPartInto } from '../../utils/browser/bringPart';
import { datasetSource, followDatasets } from '../../utils/browser/datasetSource';
import { noteRecord } from '../../utils/browser/errors';
import { once } from '../../utils/browser/once';
import { refreshFeed } from '../../utils/browser/own/feeds';
import type { Part } from '../../utils/browser/parts';
import { addRejection, removeRejection } from '../../utils/browser/rejectionStore';
import type { Handlers } from '../../utils/browser/serve';
import { readSettings } from '../../utils/browser/settingsStore';
import { loadTexts, loadWords } from '../../utils/browser/words';
import { type DatasetIndex, openDataset } from '../../utils/dataset/lookup';
import { isAdded } from '../../utils/dataset/own';
import type { Id } from '../../utils/dataset/types';
import { cardHead, cardModel } from '../../utils/facts/cardModel';
import { claimViews, yearInQuestion } from '../../utils/facts/claimView';
import { formatDate } from '../../utils/facts/format';
import { answeredNumbers } from '../../utils/facts/numbers';
import { summaryOf } from '../../utils/facts/summary';
import type { AboutDataset, EntitySummary } from '../../utils/facts/types';
import { lookUp } from '../../utils/lookup/lookUp';
import { detect } from '../../utils/mentions/detect';
import { namedIn } from '../../utils/mentions/languages';
import { doubtsAbout } from '../../utils/mentions/refine';
import type { Mention } from '../../utils/mentions/types';
import { openSearch } from '../../utils/search/rank';
import { surfaceKey } from '../../utils/settings/rejections';
import { NAME_LANGUAGES } from '../../utils/settings/table';
import type { Words } from '../../utils/words/types';

const index = once(async () => openDataset(await datasetSource.dataset()));
const search = once(async () => openSearch(await datasetSource.dataset()));
/** The first date takes ICU 20 ms and more: time in which the dataset is still being read. */
const cardWords = once(async () => {
  const words = await loadWords();
  formatDate('2000-01-01', words);
  return words;
});

/** Reads again what own datasets have changed. */
export function followOwnDatasets(): void {
  followDatasets(index, search);
}

/** What the background answers; it holds nothing that it could not read again. */
export const handlers: Handlers = {
  resolve: async ({ blocks, evidence }) => {
    const model = await datasetSource.model();
    const { mentions: all, evidence: next } = detect(blocks, model, evidence);
    const mentions = await inLanguages(all);
    return { mentions, doubts: doubtsAbout(mentions, blocks, model), evidence: next };
  },
  persons: ({ doubts }) =>
    Promise.all(doubts.map(({ sentence, name }) => namesPerson(sentence, name))),
  card: async ({ entity, reason, around }) => {
    const [opened, words] = await Promise.all([index(), cardWords()]);
    const card = cardModel(opened, entity, words);
    const claims = around ? claimViews(around, opened, words) : [];
    return card && { card, reason, claims, year: yearInQuestion(claims) };
  },
  heads: async ({ entities }) => {
    const [opened, words] = await Promise.all([index(), cardWords()]);
    return entities.flatMap((entity) => cardHead(opened, entity, words) ?? []);
  },
  lookUp: async ({ text }) => {
    const [opened, model, find, words] = await Promise.all([
      index(),
      datasetSource.model(),
      search(),
      loadWords(),
    ]);
    return lookUp(text, { index: opened, model, search: find, words });
  },
  reject: async ({ entity, surface, rule, undo }, sender) => {
    const site = hostOfSender(sender);
    const date = new Date().toISOString().slice(0, 10);
    const one = { entity, surface: surfaceKey(surface), site, rule, date };
    await (undo ? removeRejection(one) : addRejection(one));
    return true as const;
  },
  numbers: async ({ texts, published }) => ({
    numbers: answeredNumbers(texts, published, await index()),
  }),
  texts: async () => {
    const texts = await loadTexts();
    // A page that asks for them is about to ask for a card; it waits for no reading of the dataset.
    setTimeout(() => {
      void index();
      void cardWords();
    });
    return texts;
  },
  bring: ({ part }, sender) => bring(part, sender),
  failed: (record) => {
    noteRecord({ ...record, part: 'page' });
    return null;
  },
  count: async ({ count }, sender) => {
    const { badge } = (await readSettings()).values;
    if (sender.tab?.id !== undefined)
      await showCount(sender.tab.id, sender.frameId ?? 0, count, badge);
    return null;
  },
  search: ({ query }) => searchNames(query),
  describe: async ({ ids }) => {
    const [opened, words] = await Promise.all([index(), loadWords()]);
    return ids.flatMap((id) => describe(opened, id, null, words));
  },
  about: async () => aboutDataset(await index()),
  refreshDataset: async ({ key }) => {
    await refreshFeed(key);
    return null;
  },
};

/** What a query finds, best first. */
export async function searchNames(query: string): Promise<EntitySummary[]> {
  const [find, opened, words] = await Promise.all([search(), index(), loadWords()]);
  return find(query).flatMap(({ id, matched }) => describe(opened, id, matched, words));
}

/** The dataset's names say their languages; it is read only for readers who have left some out. */
async function inLanguages(mentions: Mention[]): Promise<Mention[]> {
  const { languages } = (await readSettings()).values;
  if (languages.length === NAME_LANGUAGES.length) return mentions;
  return namedIn(mentions, languages, await index());
}

async function bring(part: Part, { tab, frameId = 0 }: Runtime.MessageSender): Promise<boolean> {
  if (tab?.id === undefined) return false;
  // A marker comes to ask; what it is answered from is read meanwhile.
  if (part === 'marker') void datasetSource.model();
  const target = { tabId: tab.id, frameIds: [frameId] };
  return again(AGAIN, () => bringPartInto(target, part));
}

/** The frame that asks is there; while it is still being set up, the browser may refuse it for some ms. */
const AGAIN = [200, 1000];

function describe(
  opened: DatasetIndex,
  id: Id,
  matched: string | null,
  words: Words,
): EntitySummary[] {
  const head = cardHead(opened, id, words);
  return head ? [summaryOf(head, matched)] : [];
}

/** Of the bundled dataset; added ones say of themselves what is in them. */
function aboutDataset({ dataset }: DatasetIndex): AboutDataset {
  const bundled = <T extends { id: Id }>(records: readonly T[]): T[] =>
    records.filter(({ id }) => !isAdded(id));
  const entities = bundled(dataset.entities);
  return {
    version: dataset.version,
    entities: entities.length,
    incidents: entities.filter(({ incident }) => incident).length,
    figures: bundled(dataset.figures).length,
    sources: bundled(dataset.sources).length,
  };
}

/** The host of the page that asks; empty for local files. */
function hostOfSender({ url = '' }: Runtime.MessageSender): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}
