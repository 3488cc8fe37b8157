import MiniSearch from 'minisearch';
import type { Dataset, Entity, EntityType, Id } from '../dataset/types';

export interface SearchHit {
  id: Id;
  /** The alias that matched best, when the name itself does not contain the query. */
  matched: string | null;
}

interface Document {
  id: Id;
  name: string;
  aliases: string[];
  summary: string;
}

/** Of a query shorter than this nobody expects more than names. */
const SHORT = 3;

export type Search = (query: string, limit?: number) => SearchHit[];

/** The ids that a query finds, the best first, for whom it does not matter why. */
export type Ranking = (query: string, limit: number) => Id[];

/** Background entities are rarely what one looks for by name. */
const WEIGHT: Partial<Record<EntityType, number>> = {
  law: 0.6,
  term: 0.6,
  media: 0.6,
  topic: 0.8,
  company: 0.8,
};

/** Opens a search that also says which alias matched; see `openRanking` for what it finds. */
export function openSearch(dataset: Dataset): Search {
  const entities = new Map(dataset.entities.map((entity) => [entity.id, entity]));
  const rank = openRanking(dataset);
  return (query, limit = 20) =>
    rank(query, limit).map((id) => ({
      id,
      matched: matchedAlias(entities.get(id)?.aliases ?? [], entities.get(id)?.name, query),
    }));
}

/** Opens a ranking by names, aliases and summaries: by prefix, and forgiving a typo from four letters on. */
export function openRanking(dataset: Dataset): Ranking {
  const index = emptyIndex(dataset);
  index.addAll(dataset.entities.map(documentOf));
  return rankingBy(index);
}

/** The same for a page that is looked at: `rest` is waited for after every few ms of work. */
export async function openRankingInParts(
  dataset: Dataset,
  rest: () => Promise<void>,
): Promise<Ranking> {
  const index = emptyIndex(dataset);
  const { entities } = dataset;
  for (let at = 0; at < entities.length; at += PART) {
    await rest();
    index.addAll(entities.slice(at, at + PART).map(documentOf));
  }
  return rankingBy(index);
}

/** Entities that are taken into an index in a few ms. */
const PART = 30;

function emptyIndex({ entities }: Dataset): MiniSearch<Document> {
  const weights = new Map(entities.map(({ id, type }) => [id, WEIGHT[type] ?? 1]));
  return new MiniSearch<Document>({
    fields: ['name', 'aliases', 'summary'],
    extractField: (document, field) => {
      const value = document[field as keyof Document];
      return Array.isArray(value) ? value.join('\n') : value;
    },
    tokenize: words,
    processTerm: plain,
    searchOptions: {
      boost: { name: 4, aliases: 3 },
      prefix: true,
      fuzzy: (term) => (term.length >= 4 && !/\d/.test(term) ? 0.2 : false),
      combineWith: 'AND',
      boostDocument: (id) => weights.get(id) ?? 1,
    },
  });
}

function documentOf({ id, name, aliases, summary }: Entity): Document {
  return { id, name, aliases: aliases.map(({ text }) => text), summary };
}

function rankingBy(index: MiniSearch<Document>): Ranking {
  return (query, limit) =>
    index
      .search(query.trim(), query.trim().length < SHORT ? { fields: ['name', 'aliases'] } : {})
      .slice(0, limit)
      .map(({ id }) => id);
}

function words(text: string): string[] {
  return text.split(/[^\p{L}\p{N}\p{M}]+/u).filter((word) => word !== '');
}

function plain(term: string): string {
  return term.normalize('NFKD').replace(/\p{M}/gu, '').normalize('NFKC').toLowerCase();
}

function matchedAlias(
  aliases: readonly { text: string }[],
  name: string | undefined,
  query: string,
): string | null {
  const wanted = words(query).map(plain);
  const holds = (text: string): boolean =>
    wanted.every((word) =>
      words(text)
        .map(plain)
        .some((own) => own.startsWith(word)),
    );
  if (name === undefined || holds(name)) return null;
  return aliases.find((alias) => holds(alias.text))?.text ?? null;
}
