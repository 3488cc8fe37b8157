import { MENTION_GROUPS, type MentionGroup } from '../../utils/settings/table';
import { useWords } from '../Words';
import type { PanelMention } from './MentionRows';

interface KindFilterProps {
  all: readonly PanelMention[];
  value: MentionGroup | null;
  onFilter(kind: MentionGroup | null): void;
}

/** Which kinds are listed, each with how often the page has it. */
export function KindFilter({ all, value, onFilter }: KindFilterProps) {
  const words = useWords();
  const count = (group: MentionGroup) => all.filter((mention) => mention.group === group).length;
  const label = (kind: string, number: number) =>
    words.say('kindWithCount', { kind, count: number });
  return (
    <label class="field panel-filter">
      <span>{words.say('filterByKind')}</span>
      <select
        value={value ?? ''}
        onChange={(event) =>
          onFilter(MENTION_GROUPS.find((group) => group === event.currentTarget.value) ?? null)
        }
      >
        <option value="">{label(words.say('allKinds'), all.length)}</option>
        {MENTION_GROUPS.filter((group) => count(group) > 0 || group === value).map((group) => (
          <option key={group} value={group}>
            {label(words.say(`choice_${group}`), count(group))}
          </option>
        ))}
      </select>
    </label>
  );
}
