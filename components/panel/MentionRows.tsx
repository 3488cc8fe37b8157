import type { Id } from '../../utils/dataset/types';
import type { MentionGroup } from '../../utils/settings/table';
import { IconButton } from '../Icon';
import { useWords } from '../Words';

/** One mention of the page in front. */
export interface PanelMention {
  /** Unlike that of any other on the page. */
  key: string;
  /** The frame that it stands in, and the frame's number for it. */
  frame: string;
  mark: number;
  entity: Id;
  group: MentionGroup;
  surface: string;
  before: string;
  after: string;
  name: string;
  typeLabel: string;
}

interface MentionRowsProps {
  all: readonly PanelMention[];
  current: string | null;
  onGo(mention: PanelMention): void;
  onOpen(id: Id): void;
}

/** The mentions in reading order; arrow keys go up and down, Enter goes to the place on the page. */
export function MentionRows({ all, current, onGo, onOpen }: MentionRowsProps) {
  const words = useWords();
  return (
    <ol class="panel-rows" onKeyDown={moveFocus}>
      {all.map((mention) => (
        <li key={mention.key} class={mention.key === current ? 'current' : undefined}>
          <button
            type="button"
            class="panel-go"
            aria-current={mention.key === current ? 'location' : undefined}
            title={words.say('goTo', { mention: mention.surface })}
            onClick={() => onGo(mention)}
          >
            <span class="excerpt">
              {mention.before}
              <b>{mention.surface}</b>
              {mention.after}
            </span>
            <span class="quiet">
              <span lang="en">{mention.name}</span>
              {mention.typeLabel && ` · ${mention.typeLabel}`}
            </span>
          </button>
          <IconButton
            icon="go"
            label={words.say('pointOf', { label: words.say('openCard'), amount: mention.name })}
            onClick={() => onOpen(mention.entity)}
          />
        </li>
      ))}
    </ol>
  );
}

function moveFocus(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('.panel-go')];
  const row = event.target instanceof Element ? event.target.closest('li') : null;
  const at = buttons.findIndex((button) => row?.contains(button));
  buttons[at + step]?.focus();
  event.preventDefault();
}
