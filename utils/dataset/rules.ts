import { foldName } from '../text/fold';
import { derive } from './derive';
import { openDataset } from './lookup';
import type { Dataset, Entity, Figure } from './types';

/** Reports what is wrong with a record: its id, the path in it, the message. */
export type Report = (id: string, path: string, message: string) => void;
export type Rule = (dataset: Dataset, report: Report) => void;

/** What holds for the dataset as a whole, beyond the shape of each record. */
export const RULES: readonly Rule[] = [
  idsAreUnique,
  referencesResolve,
  figuresHaveOneValue,
  figuresAreDated,
  valuesArePlausible,
  datesAreInOrder,
  supersedingEnds,
  addressesAreSecure,
  aliasesAreOwnedOnce,
  cueSetsExist,
  summariesAreShort,
  locatorsSaySomething,
  qualifiersFitTheirValues,
  derivationsCanBeReckoned,
];

function idsAreUnique(dataset: Dataset, report: Report): void {
  for (const records of [dataset.sources, dataset.entities, dataset.figures, dataset.series]) {
    const seen = new Set<string>();
    for (const { id } of records) {
      if (seen.has(id))
        report(id, 'id', `${id} stands twice; give one of the two records another id`);
      seen.add(id);
    }
  }
}

function referencesResolve(dataset: Dataset, report: Report): void {
  const known = {
    source: new Set(dataset.sources.map(({ id }) => id)),
    entity: new Set(dataset.entities.map(({ id }) => id)),
    figure: new Set(dataset.figures.map(({ id }) => id)),
  };
  const want = (
    kind: keyof typeof known,
    from: string,
    path: string,
    id: string | undefined,
  ): void => {
    if (id !== undefined && !known[kind].has(id)) report(from, path, `there is no ${kind} “${id}”`);
  };
  for (const source of dataset.sources)
    want('source', source.id, 'same_document', source.same_document);
  for (const figure of dataset.figures) {
    want('source', figure.id, 'source', figure.source);
    want('source', figure.id, 'reported_by', figure.reported_by);
    want('figure', figure.id, 'same_figure', figure.same_figure);
    for (const earlier of figure.supersedes ?? []) want('figure', figure.id, 'supersedes', earlier);
  }
  for (const entity of dataset.entities) {
    for (const about of entity.about ?? []) want('entity', entity.id, 'about', about);
    for (const relation of entity.relations) {
      want('entity', entity.id, `relations.${relation.type}`, relation.target);
      want('source', entity.id, `relations.${relation.type}`, relation.source);
    }
    want('entity', entity.id, 'incident.victim', entity.incident?.victim);
    for (const attribution of entity.incident?.attribution ?? []) {
      want('entity', entity.id, 'incident.attribution', attribution.to);
      want('source', entity.id, 'incident.attribution', attribution.source);
    }
  }
  for (const series of dataset.series)
    for (const point of series.points) want('figure', series.id, 'points', point);
  for (const claim of dataset.claims)
    for (const figure of claim.figures) want('figure', claim.topic, 'figures', figure);
}

function figuresHaveOneValue({ figures }: Dataset, report: Report): void {
  for (const figure of figures) {
    const range = figure.low !== undefined && figure.high !== undefined;
    const half = (figure.low !== undefined) !== (figure.high !== undefined);
    const kinds = [figure.value !== undefined, range, figure.text !== undefined].filter(
      Boolean,
    ).length;
    if (kinds !== 1 || half)
      report(figure.id, 'value', 'needs exactly one of value, low with high, or text');
    if (range && (figure.low ?? 0) >= (figure.high ?? 0))
      report(figure.id, 'low', 'low must be below high');
  }
}

function figuresAreDated({ figures }: Dataset, report: Report): void {
  for (const figure of figures) {
    if (figure.as_of === null)
      report(
        figure.id,
        'as_of',
        'is missing; give the date of the statement, its relay or the event',
      );
  }
}

/** Largest value that each unit can plausibly have here; a slip of the decimal point shows. */
const LIMITS: readonly [unit: RegExp, most: number][] = [
  [/^percent/, 10_000],
  [/^(?:USD|EUR|GBP)/, 5e13],
  [/^year$/, 2100],
  [/^mach$/, 30],
  [/^(?:months|days|minutes)$/, 100_000],
];

function valuesArePlausible({ figures }: Dataset, report: Report): void {
  for (const figure of figures) {
    for (const number of [figure.value, figure.low, figure.high]) {
      if (number === undefined) continue;
      const most = LIMITS.find(([unit]) => unit.test(figure.unit ?? ''))?.[1] ?? 1e16;
      if (!Number.isFinite(number) || Math.abs(number) > most) {
        report(
          figure.id,
          'value',
          `${number} ${figure.unit ?? ''} is not plausible; at most ${most} is`,
        );
      }
      if (figure.measure === 'share-percent' && (number < 0 || number > 100)) {
        report(figure.id, 'value', `a share of ${number} percent is not possible`);
      }
    }
  }
}

function datesAreInOrder({ figures, entities }: Dataset, report: Report): void {
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  for (const figure of figures) {
    for (const id of figure.supersedes ?? []) {
      const earlier = byId.get(id);
      if (earlier && isBefore(figure.as_of, earlier.as_of)) {
        report(
          figure.id,
          'supersedes',
          `${id} is of ${earlier.as_of}, later than this figure’s ${figure.as_of}`,
        );
      }
    }
  }
  for (const { id, incident } of entities) {
    if (incident && isBefore(incident.disclosed, incident.date)) {
      report(
        id,
        'incident.disclosed',
        `${incident.disclosed} lies before the incident of ${incident.date}`,
      );
    }
  }
}

/** Compares as far as both dates are precise. */
function isBefore(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return false;
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) < b.slice(0, length);
}

function supersedingEnds({ figures }: Dataset, report: Report): void {
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  const reaches = (from: Figure, goal: string, seen: Set<string>): boolean =>
    (from.supersedes ?? []).some((id) => {
      if (id === goal) return true;
      const next = byId.get(id);
      if (!next || seen.has(id)) return false;
      return reaches(next, goal, seen.add(id));
    });
  for (const figure of figures) {
    if (reaches(figure, figure.id, new Set()))
      report(figure.id, 'supersedes', 'supersedes itself in a circle');
  }
}

function addressesAreSecure({ sources }: Dataset, report: Report): void {
  for (const { id, url } of sources) {
    if (!url.startsWith('https://'))
      report(id, 'url', `${url} is not https; find the page’s https address`);
  }
}

function aliasesAreOwnedOnce({ entities }: Dataset, report: Report): void {
  const owners = new Map<string, Entity>();
  for (const entity of entities) {
    for (const { text } of entity.aliases) {
      const owner = owners.get(foldName(text));
      if (owner && owner !== entity)
        report(entity.id, 'aliases', `“${text}” belongs to ${owner.id} already`);
      else owners.set(foldName(text), entity);
    }
  }
}

function cueSetsExist({ entities, cues }: Dataset, report: Report): void {
  for (const entity of entities) {
    for (const alias of entity.aliases) {
      for (const cue of [...(alias.positive ?? []), ...(alias.negative ?? [])]) {
        if (cue.startsWith('@') && !(cue.slice(1) in cues)) {
          report(entity.id, `aliases.${alias.text}`, `there is no cue set “${cue}”`);
        }
      }
    }
  }
}

const MOST_WORDS = 30;

function summariesAreShort({ entities }: Dataset, report: Report): void {
  for (const { id, summary } of entities) {
    const words = summary.split(/\s+/).length;
    if (words > MOST_WORDS) report(id, 'summary', `has ${words} words; ${MOST_WORDS} are the most`);
  }
}

function locatorsSaySomething({ figures }: Dataset, report: Report): void {
  for (const { id, locator } of figures) {
    if (locator !== null && /relayed|press context/.test(locator)) {
      report(
        id,
        'locator',
        `“${locator}” does not say where; name the paragraph or section, or null`,
      );
    }
  }
}

/** A range needs no "up to", and a share of all cannot be "more than" it. */
function qualifiersFitTheirValues({ figures }: Dataset, report: Report): void {
  for (const { id, qualifier, low, basis, measure, value } of figures) {
    if (
      low !== undefined &&
      (qualifier === 'up to' || qualifier === 'at least' || qualifier === 'exact')
    ) {
      report(
        id,
        'qualifier',
        `“${qualifier}” contradicts a range; use “about”, “estimate” or null`,
      );
    }
    if (basis === 'range' && low === undefined) {
      report(id, 'basis', 'says range, but there is one value; give low and high');
    }
    if (measure === 'share-percent' && value === 100 && qualifier === 'more than') {
      report(id, 'qualifier', 'more than 100 percent is no share');
    }
  }
}

function derivationsCanBeReckoned(dataset: Dataset, report: Report): void {
  const index = openDataset(dataset);
  for (const derivation of dataset.derivations) {
    const derived = derive(derivation, index);
    if ('problem' in derived) report(derivation.id, 'of', derived.problem);
    if (!index.entity(derivation.about))
      report(derivation.id, 'about', `there is no entity “${derivation.about}”`);
    if ((derivation.kind === 'sum') !== (derivation.in === undefined)) {
      report(
        derivation.id,
        'in',
        'a sum has none; a share or difference needs the figure it is set against',
      );
    }
  }
}
