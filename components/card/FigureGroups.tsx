import type { MeasureGroup } from '../../utils/facts/types';
import { Disclosure } from '../Disclosure';
import { Say, useWords } from '../Words';
import { MeasureRows, type RowActions } from './MeasureRows';

/** All figures, the card's own or the first subject's open, other subjects' behind their names. */
export function FigureGroups({
  groups,
  ...actions
}: RowActions & { groups: readonly MeasureGroup[] }) {
  const words = useWords();
  return bySubject(groups).map((part, index) => (
    <section class="section" key={part[0]?.subject?.id ?? 'own'}>
      {index === 0 ? (
        <>
          <SubjectTitle groups={part} onFollow={actions.onFollow} />
          <MeasureRows groups={part} {...actions} />
        </>
      ) : (
        <Disclosure
          class="subject"
          summary={
            <>
              {part[0]?.subject?.name ?? part[0]?.label}{' '}
              <span class="quiet">{words.count('count_figures', figuresIn(part))}</span>
            </>
          }
        >
          {() => <MeasureRows groups={part} all {...actions} />}
        </Disclosure>
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
  const words = useWords();
  const subject = first?.subject;
  if (!subject)
    return <h3>{first?.measure === 'published' ? first.label : words.say('figures')}</h3>;
  const name = (
    <button type="button" class="text-button" onClick={() => onFollow(subject.id)}>
      {subject.name}
    </button>
  );
  return (
    <h3>
      <Say message="figuresOf" fill={{ name }} />
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

function figuresIn(groups: readonly MeasureGroup[]): number {
  return groups.reduce((sum, { figures }) => sum + figures.length, 0);
}
