import type { Id } from '../../utils/dataset/types';
import { siteListed } from '../../utils/settings/sites';
import { SwitchField } from '../settings/Fields';

/** An entity that the page mentions, with the marks that name it in reading order. */
export interface PageMention {
  id: Id;
  name: string;
  typeLabel: string;
  count: number;
}

export type PageState =
  | { kind: 'loading' }
  /** The browser's own pages, stores, or a page from before the install. */
  | { kind: 'unreadable' }
  | { kind: 'ready'; host: string; active: boolean; mentions: readonly PageMention[] };

type ReadyPage = Extract<PageState, { kind: 'ready' }>;

interface PageSectionProps {
  page: PageState;
  enabled: boolean;
  blockedSites: readonly string[];
  locked: boolean;
  onSite(host: string, active: boolean): void;
  onJump(id: Id): void;
}

/** What Sourcelight found on the page in front. */
export function PageSection(props: PageSectionProps) {
  const { page } = props;
  if (page.kind === 'loading')
    return (
      <p class="state" role="status">
        Looking at this page…
      </p>
    );
  if (page.kind === 'unreadable') {
    return <p class="state">Nothing can be marked on this page. Search works everywhere.</p>;
  }
  return (
    <section aria-labelledby="page-title">
      <h2 id="page-title" class="list-title">
        On this page <span class="quiet">{countOf(page)}</span>
      </h2>
      {page.host !== '' && (
        <SwitchField
          label={`Mark mentions on ${page.host}`}
          value={siteListed(page.host, props.blockedSites) === null}
          locked={!props.enabled || props.locked}
          onChange={(active) => props.onSite(page.host, active)}
        />
      )}
      <MentionList {...props} page={page} />
    </section>
  );
}

/** "24 mentions of 8 names", or nothing where there are none. */
function countOf({ active, mentions }: ReadyPage): string {
  const all = mentions.reduce((sum, { count }) => sum + count, 0);
  if (!active || all === 0) return '';
  const names = mentions.length === 1 ? '1 name' : `${mentions.length} names`;
  return `${all === 1 ? '1 mention' : `${all} mentions`} of ${names}`;
}

function MentionList({ page, onJump }: PageSectionProps & { page: ReadyPage }) {
  if (!page.active) return <p class="state">Marking is off here.</p>;
  if (page.mentions.length === 0)
    return <p class="state">This page mentions nothing from the dataset.</p>;
  return (
    <ul class="mentions">
      {page.mentions.map(({ id, name, typeLabel, count }) => (
        <li key={id}>
          <button
            type="button"
            class="mention"
            title="Go to the next mention"
            onClick={() => onJump(id)}
          >
            <span>
              {name} <span class="quiet">{typeLabel}</span>
            </span>
            <span class="count">{count}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
