import type { Alias, Dataset, Entity, Figure, Id, Relation, Source } from '../dataset/types';
import { aliasRecord } from './ambiguity';
import { type Draft, type DraftFigure, type Drafts, leaveOut } from './draft';
import { LONGEST_NAME } from './limits';
import { findableForm, oneLine, secureUrl, siteOf, slug, summaryFrom } from './text';
import type { ImportTools } from './types';

/** The source of what an import says in its own name; whoever takes it in says whose that is. */
export const SELF = 'self';

/** Makes the records of a dataset out of drafts; what cannot be used is counted in `leftOut`. */
export function assemble(read: Drafts, tools: ImportTools): Dataset {
  return new Assembly(read, tools).dataset();
}

class Assembly {
  private readonly read: Drafts;
  private readonly tools: ImportTools;
  private readonly sources = new Map<string, Source>();
  private readonly figures: Figure[] = [];
  private readonly taken = new Map<string, number>();
  private readonly idOf = new Map<string, Id>();

  constructor(read: Drafts, tools: ImportTools) {
    this.read = read;
    this.tools = tools;
    for (const draft of read.drafts)
      if (!this.idOf.has(draft.key)) this.idOf.set(draft.key, this.freshId(draft.name));
  }

  dataset(): Dataset {
    const { title, version } = this.read.about;
    const seen = new Set<string>();
    const entities = this.read.drafts
      .filter(({ key }) => !seen.has(key) && seen.add(key))
      .map((draft) => this.entity(draft));
    return {
      version: version ?? this.tools.today,
      sources: [selfSource(title), ...this.sources.values()],
      entities,
      figures: this.figures,
      series: [],
      derivations: [],
      claims: [],
      anchors: { state: '', everyone: '' },
      cues: {},
    };
  }

  private entity(draft: Draft): Entity {
    const id = this.idOf.get(draft.key) ?? '';
    for (const { measure, text } of draft.facts) this.addFact(id, measure, text);
    for (const figure of draft.figures) this.addFigure(id, figure);
    const references = this.references(draft.links);
    return {
      id,
      name: oneLine(draft.name),
      type: draft.type,
      summary: summaryFrom(draft.description),
      summary_basis: 'sourced',
      aliases: this.aliases(draft),
      ids: draft.ids,
      relations: this.relations(draft),
      ...(references.length > 0 && { references }),
    };
  }

  /** The name first, as the list rules it if it does; each spelling once. */
  private aliases({ name, aliases, cues }: Draft): Alias[] {
    const seen = new Set<string>();
    const ruled = aliases.filter(({ text }) => text === name);
    return [...ruled, { text: name }, ...aliases].flatMap((alias) => {
      const text = oneLine(alias.text);
      const key = text.length > LONGEST_NAME ? '' : findableForm(text);
      if (seen.has(key)) return [];
      if (key === '') {
        leaveOut(this.read, 'names');
        return [];
      }
      seen.add(key);
      return [aliasRecord(text, alias, cues, this.tools)];
    });
  }

  private relations({ key, relations }: Draft): Relation[] {
    const seen = new Set<string>();
    return relations.flatMap(({ type, target }) => {
      const id = this.idOf.get(target);
      if (id === undefined) leaveOut(this.read, 'relations');
      if (id === undefined || target === key || seen.has(`${type} ${id}`)) return [];
      seen.add(`${type} ${id}`);
      return [{ type, target: id, source: SELF }];
    });
  }

  private references(links: readonly string[]): Id[] {
    const secure = links.flatMap((link) => secureUrl(link.trim()) ?? []);
    leaveOut(this.read, 'links', links.length - secure.length);
    return [
      ...new Set(secure.map((page) => this.sourceFor(page.href, siteOf(page), page.href, null))),
    ];
  }

  /** One source a page, whoever cites it. */
  private sourceFor(url: string, publisher: string, title: string, published: string | null): Id {
    const known = this.sources.get(url);
    if (known) return known.id;
    const id = `link-${this.sources.size + 1}`;
    this.sources.set(url, {
      id,
      publisher: oneLine(publisher),
      title: oneLine(title),
      url,
      published,
      kind: 'reference',
      language: 'und',
      url_confirmed: false,
    });
    return id;
  }

  private addFact(subject: Id, measure: string, text: string): void {
    this.figures.push({
      ...FIGURE,
      id: `${subject}.f${this.figures.length + 1}`,
      subject,
      measure,
      text: oneLine(text),
      source: SELF,
    });
  }

  private addFigure(subject: Id, draft: DraftFigure): void {
    const { publisher, title, url, published, ...figure } = draft;
    const page = secureUrl(url);
    if (page === null && url !== '') leaveOut(this.read, 'links');
    const source =
      page === null
        ? SELF
        : this.sourceFor(page.href, publisher || siteOf(page), title || page.href, published);
    this.figures.push({
      ...FIGURE,
      id: `${subject}.f${this.figures.length + 1}`,
      subject,
      ...figure,
      ...(figure.seen_at !== undefined && { quoted: true, confidence: 'secondary' }),
      source,
    });
  }

  private freshId(name: string): Id {
    const stem = slug(name) || 'name';
    const number = (this.taken.get(stem) ?? 0) + 1;
    this.taken.set(stem, number);
    // A full stop, which no slug has: the second "a" is no first "a-2".
    return number === 1 ? stem : `${stem}.${number}`;
  }
}

/** What a figure of a list is unless the list says otherwise: said there, and read nowhere else. */
const FIGURE = {
  unit: null,
  qualifier: null,
  period: null,
  as_of: null,
  as_of_basis: 'stated',
  locator: null,
  seen_at: null,
  quoted: false,
  confidence: 'primary-text',
} as const satisfies Partial<Figure>;

function selfSource(title: string | null): Source {
  return {
    id: SELF,
    publisher: '',
    title: title ?? '',
    url: '',
    published: null,
    kind: 'own-dataset',
    language: 'und',
    url_confirmed: true,
  };
}
