import type { DatasetIndex } from '../dataset/lookup';
import type { Figure, Source } from '../dataset/types';
import type { Words } from '../words/types';
import { formatDate } from './format';
import type { FigureView, SourceView } from './types';

/** The address if it may be linked: https, no credentials; else null. */
export function safeUrl(url: string | null | undefined): string | null {
  if (!url || !URL.canParse(url)) return null;
  const parsed = new URL(url);
  return parsed.protocol === 'https:' && parsed.username === '' ? parsed.href : null;
}

/** "www.example.com" as a reader names it: "example.com". */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') : '';
}

/** A card quotes one source many times, and reading its address takes longest of all that is shown. */
const views = new WeakMap<Words, WeakMap<Source, SourceView>>();

export function sourceView(source: Source, words: Words): SourceView {
  const known = views.get(words) ?? new WeakMap<Source, SourceView>();
  const view = known.get(source) ?? viewOf(source, words);
  views.set(words, known.set(source, view));
  return view;
}

function viewOf(source: Source, words: Words): SourceView {
  return {
    id: source.id,
    publisher: source.publisher,
    title: source.title,
    url: safeUrl(source.url),
    published: source.published && formatDate(source.published, words),
    grade: source.grade ?? null,
    urlConfirmed: source.url_confirmed,
  };
}

/** Whose page the figure was read on, when it was not the publisher's own. */
export function quotedBy(
  figure: Figure,
  index: DatasetIndex,
  words: Words,
): FigureView['quotedBy'] {
  const relay = relayOf(figure, index);
  return relay && ('id' in relay ? sourceView(relay, words) : relay);
}

/** The same as the dataset has it: a source, or the host and address of a page that is none. */
export function relayOf(
  figure: Figure,
  index: DatasetIndex,
): Source | { publisher: string; url: string | null } | null {
  if (!figure.quoted) return null;
  const relay = figure.reported_by && index.source(figure.reported_by);
  if (relay && relay.id !== figure.source) return relay;
  if (figure.seen_at === null) return null;
  const page = index.sourceByUrl(figure.seen_at);
  if (page && page.id !== figure.source) return page;
  return { publisher: hostOf(figure.seen_at), url: safeUrl(figure.seen_at) };
}
