import type { Id } from '../../utils/dataset/types';
import type { AttributionView } from '../../utils/facts/types';
import { SourceLink } from './SourceLine';

const STATUS: Readonly<Record<AttributionView['status'], string>> = {
  formal: 'named by a government',
  assessed: 'assessed',
  suspected: 'suspected',
  disputed: 'disputed',
};

/** Who is blamed, by whom, how firmly. */
export function Attribution({
  all,
  onFollow,
}: {
  all: readonly AttributionView[];
  onFollow(id: Id): void;
}) {
  if (all.length === 0) return null;
  return (
    <section class="section">
      <h3>Attributed to</h3>
      <ul class="rows">
        {all.map(({ to, by, date, status, source, note }) => (
          <li key={`${to.id}${by}${status}`}>
            <button type="button" class="text-button" onClick={() => onFollow(to.id)}>
              <b>{to.name}</b>
            </button>{' '}
            <span class="tag" data-kind={status}>
              {STATUS[status]}
            </span>
            <div class="source">
              by {by}
              {date && `, ${date}`} ·{' '}
              <SourceLink name={source.publisher} url={source.url} title={source.title} />
            </div>
            {note && <p class="note">{note}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
