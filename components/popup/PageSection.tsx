import type { Id } from '../../utils/dataset/types';
import { siteState } from '../../utils/settings/active';
import type { EffectiveSettings } from '../../utils/settings/effective';
import type { Words } from '../../utils/words/types';
import { AccessNotice } from '../AccessNotice';
import { SwitchField } from '../settings/Fields';
import { useWords } from '../Words';

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
  /** The user does not let Sourcelight read pages. */
  | { kind: 'forbidden' }
  | {
      kind: 'ready';
      host: string;
      address: string;
      active: boolean;
      mentions: readonly PageMention[];
    };

type ReadyPage = Extract<PageState, { kind: 'ready' }>;

interface PageSectionProps {
  page: PageState;
  settings: EffectiveSettings;
  onSite(site: ReadyPage, active: boolean): void;
  onJump(id: Id): void;
  onAllow(): void;
}

/** What Sourcelight found on the page in front. */
export function PageSection(props: PageSectionProps) {
  const words = useWords();
  const { page } = props;
  if (page.kind === 'loading')
    return (
      <p class="state" role="status">
        {words.say('lookingAtPage')}
      </p>
    );
  if (page.kind === 'unreadable') {
    return <p class="state">{words.say('unreadablePage')}</p>;
  }
  if (page.kind === 'forbidden') return <AccessNotice onAllow={props.onAllow} />;
  return (
    <section aria-labelledby="page-title">
      <h2 id="page-title" class="list-title">
        {words.say('onThisPage')} <span class="quiet">{countOf(page, words)}</span>
      </h2>
      {page.host !== '' && <SiteSwitch {...props} page={page} />}
      <MentionList {...props} page={page} />
    </section>
  );
}

function SiteSwitch({ page, settings, onSite }: PageSectionProps & { page: ReadyPage }) {
  const words = useWords();
  const { active, locked } = siteState(page.address, settings);
  return (
    <SwitchField
      label={words.say('markOn', { site: page.host })}
      value={active}
      locked={locked}
      idle={!settings.values.enabled}
      onChange={(next) => onSite(page, next)}
    />
  );
}

/** "24 mentions of 8 names", or nothing where there are none. */
function countOf({ active, mentions }: ReadyPage, words: Words): string {
  const all = mentions.reduce((sum, { count }) => sum + count, 0);
  if (!active || all === 0) return '';
  return words.say('mentionsOfNames', {
    mentions: words.count('count_mentions', all),
    names: words.count('count_names', mentions.length),
  });
}

function MentionList({ page, onJump }: PageSectionProps & { page: ReadyPage }) {
  const words = useWords();
  if (!page.active) return <p class="state">{words.say('markingOff')}</p>;
  if (page.mentions.length === 0) return <p class="state">{words.say('nothingMentioned')}</p>;
  return (
    <ul class="mentions">
      {page.mentions.map(({ id, name, typeLabel, count }) => (
        <li key={id}>
          <button
            type="button"
            class="mention"
            title={words.say('goToNext')}
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
