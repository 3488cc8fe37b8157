import type { MeasureGroup } from '../../utils/facts/types';
import { MeasureRows, type RowActions } from './MeasureRows';

/** All figures, the card's own or the first subject's open, other subjects' behind their names. */
export function FigureGroups({
  groups,
  ...actions
}: RowActions & { groups: readonly MeasureGroup[] }) {
  return bySubject(groups).map((part, index) => (
    <section class="section" key={part[0]?.subject?.id ?? 'own'}>
      {index === 0 ? (
        <>
          <SubjectTitle groups={part} onFollow={actions.onFollow} />
          <MeasureRows groups={part} {...actions} />
        </>
      ) : (
        <details class="subject">
          <summary>
            {part[0]?.subject?.name ?? part[0]?.label} <span class="quiet">{figuresIn(part)}</span>
          </summary>
          <MeasureRows groups={part} all {...actions} />
        </details>
      )}
    </section>
  ));
}

function SubjectTitle({
  groups: [first],
  onFollow,
}: {
  groups: readonly MeasureGroup[];
  onFollow: RowActions['onFollow'];
}) {
  const subject = first?.subject;
  if (!subject) return <h3>{first?.measure === 'published' ? first.label : 'Figures'}</h3>;
  return (
    <h3>
      Figures of{' '}
      <button type="button" class="text-button" onClick={() => onFollow(subject.id)}>
        {subject.name}
      </button>
    </h3>
  );
}

/** Neighbouring groups of one subject together; what a publisher gave stands for itself. */
function bySubject(groups: readonly MeasureGroup[]): MeasureGroup[][] {
  const parts: MeasureGroup[][] = [];
  for (const group of groups) {
    const last = parts.at(-1);
    const [first] = last ?? [];
    const together =
      first?.subject?.id === group.subject?.id && group.measure !== 'published' && first;
    if (last && together) last.push(group);
    else parts.push([group]);
  }
  return parts;
}

function figuresIn(groups: readonly MeasureGroup[]): string {
  const count = groups.reduce((sum, { figures }) => sum + figures.length, 0);
  return count === 1 ? '1 figure' : `${count} figures`;
}
