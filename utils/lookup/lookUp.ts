import type { DatasetIndex } from '../dataset/lookup';
import type { Id } from '../dataset/types';
import { cardHead } from '../facts/cardModel';
import { figureView } from '../facts/figureView';
import { measureLabel } from '../facts/measures';
import { summaryOf } from '../facts/summary';
import type { EntitySummary, FigureView, LookupView } from '../facts/types';
import { detect } from '../mentions/detect';
import type { DetectionModel } from '../mentions/model';
import { NO_EVIDENCE } from '../mentions/types';
import type { Search } from '../search/rank';
import { foldName } from '../text/fold';
import { quantities } from '../text/quantity';
import type { Words } from '../words/types';

export interface LookupTools {
  index: DatasetIndex;
  model: DetectionModel;
  search: Search;
  words: Words;
}

/** Text beyond this many UTF-16 units is not looked at. */
export const LONGEST_LOOKUP = 4000;
/** As much of the text as an answer repeats. */
const SHOWN_QUERY = 120;
const MOST_FIGURES = 5;
const MOST_NEAREST = 8;

/**
 * Looks a picked text up: a name, a phrase, an amount or a whole paragraph. The reader has asked, so names
 * need less evidence than on a page: the text counts as being on the subject.
 */
export function lookUp(picked: string, tools: LookupTools): LookupView {
  const text = picked.slice(0, LONGEST_LOOKUP).trim();
  const named = new Map<Id, string>([...wholly(text, tools), ...inside(text, tools)]);
  const found = [...named].flatMap(([id, surface]) => summary(id, surface, tools));
  return {
    query: text.length > SHOWN_QUERY ? `${text.slice(0, SHOWN_QUERY)}…` : text,
    found,
    amounts: amounts(text, new Set(named.keys()), tools),
    nearest: found.length > 0 ? [] : nearest(text, tools),
  };
}

/** Entities whose very name the text is, however ambiguous that is elsewhere. */
function wholly(text: string, { index, search }: LookupTools): [Id, string][] {
  const wanted = foldName(text);
  return search(text).flatMap(({ id }): [Id, string][] => {
    const entity = index.entity(id);
    const names = entity ? [entity.name, ...entity.aliases.map((alias) => alias.text)] : [];
    return names.some((name) => foldName(name) === wanted) ? [[id, text]] : [];
  });
}

function inside(text: string, { model }: LookupTools): [Id, string][] {
  const onSubject = { ...NO_EVIDENCE, onSubject: true };
  return detect([{ id: 0, text }], model, onSubject).mentions.map(({ entity, surface }) => [
    entity,
    surface.replace(/\s+/g, ' '),
  ]);
}

function summary(id: Id, surface: string, { index, words }: LookupTools): EntitySummary[] {
  const head = cardHead(index, id, words);
  return head ? [summaryOf(head, surface === head.name ? null : surface)] : [];
}

/** The published figures of the same value and unit; those about what is named come first. */
function amounts(
  text: string,
  named: ReadonlySet<Id>,
  { index, words }: LookupTools,
): LookupView['amounts'] {
  return quantities(text).flatMap(({ start, end, value, unit }) => {
    const figures = index.dataset.figures
      .filter((figure) => figure.value === value && figure.unit === unit)
      .sort((a, b) => Number(named.has(b.subject)) - Number(named.has(a.subject)))
      .slice(0, MOST_FIGURES)
      .flatMap((figure): FigureView[] => {
        const view = figureView(figure, index, words);
        const about = index.entity(figure.subject);
        const label = measureLabel(figure.measure, words);
        return view && about ? [{ ...view, label, about: { id: about.id, name: about.name } }] : [];
      });
    return figures.length > 0 ? [{ stated: text.slice(start, end), figures }] : [];
  });
}

/** What the search finds for the whole text, else for its longer words. */
function nearest(text: string, tools: LookupTools): EntitySummary[] {
  const whole = tools.search(text, MOST_NEAREST);
  const words = text.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 3);
  const hits =
    whole.length > 0 ? whole : words.slice(0, 12).flatMap((word) => tools.search(word, 2));
  const ids = new Map(hits.map(({ id, matched }) => [id, matched]));
  return [...ids].slice(0, MOST_NEAREST).flatMap(([id, matched]) => {
    const head = cardHead(tools.index, id, tools.words);
    return head ? [summaryOf(head, matched)] : [];
  });
}
