import type { Id } from '../../utils/dataset/types';
import type { FigureView, MeasureGroup } from '../../utils/facts/types';
import { IconButton } from '../Icon';
import { SourceLine } from './SourceLine';

/** Rows that are read at a glance; the rest waits behind "more". */
const SHOWN_ROWS = 3;
/** Groups that stand open. */
const OPEN_GROUPS = 2;

interface FigureGroupsProps {
  groups: readonly MeasureGroup[];
  onCopy(figure: FigureView, about: string): void;
  onFollow(id: Id): void;
}

/** All figures by what they measure, the first groups open. */
export function FigureGroups({ groups, onCopy, onFollow }: FigureGroupsProps) {
  return groups.map((group, index) => {
    const rows = <GroupRows group={group} onCopy={onCopy} />;
    const key = `${group.subject?.id ?? ''}/${group.measure}`;
    return (
      <section class="section" key={key}>
        {index < OPEN_GROUPS ? (
          <>
            <h3>
              <GroupTitle group={group} onFollow={onFollow} />
            </h3>
            {rows}
          </>
        ) : (
          <details>
            <summary>
              {group.label}
              {group.subject && <span class="of"> · {group.subject.name}</span>} (
              {group.figures.length})
            </summary>
            {rows}
          </details>
        )}
      </section>
    );
  });
}

function GroupTitle({ group, onFollow }: { group: MeasureGroup; onFollow(id: Id): void }) {
  const { subject } = group;
  if (!subject) return group.label;
  return (
    <>
      {group.label} ·{' '}
      <button type="button" class="text-button" onClick={() => onFollow(subject.id)}>
        {subject.name}
      </button>
    </>
  );
}

function GroupRows({
  group,
  onCopy,
}: {
  group: MeasureGroup;
  onCopy: FigureGroupsProps['onCopy'];
}) {
  const rows = (figures: readonly FigureView[]) => (
    <ul class="rows">
      {figures.map((figure) => (
        <FigureRow key={figure.id} figure={figure} onCopy={() => onCopy(figure, group.label)} />
      ))}
    </ul>
  );
  const rest = group.figures.slice(SHOWN_ROWS);
  return (
    <>
      {rows(group.figures.slice(0, SHOWN_ROWS))}
      {rest.length > 0 && (
        <details class="more">
          <summary>{rest.length} more</summary>
          {rows(rest)}
        </details>
      )}
    </>
  );
}

function FigureRow({ figure, onCopy }: { figure: FigureView; onCopy(): void }) {
  return (
    <li class={figure.badges.includes('superseded') ? 'superseded' : undefined}>
      <div class="row-line">
        <span class="row-value">
          {figure.label && <span class="period">{figure.label}: </span>}
          <b>{figure.value}</b>
          {figure.period && <span class="period"> · {figure.period}</span>}
        </span>
        <IconButton icon="copy" label={`Copy ${figure.value} with its source`} onClick={onCopy} />
      </div>
      <SourceLine figure={figure} />
      {figure.note && <p class="note">{figure.note}</p>}
    </li>
  );
}
