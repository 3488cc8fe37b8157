import type { Id } from '../../utils/dataset/types';
import type { AttributionView } from '../../utils/facts/types';
import { SourceLink } from './SourceLine';

/** How firmly an incident is attributed, in a word. */
export const STATUS_LABELS: Readonly<Record<AttributionView['status'], string>> = {
  formal: 'formal',
  assessed: 'assessed',
  suspected: 'suspected',
  disputed: 'disputed',
};

interface AttributionProps {
  all: readonly AttributionView[];
  onFollow(id: Id): void;
}

/** Who is blamed, by whom, how firmly. */
export function Attribution({ all, onFollow }: AttributionProps) {
  if (all.length === 0) return null;
  const several = new Set(all.map(({ incident }) => incident?.id)).size > 1;
  return (
    <section class="section">
      <h3>Attributed to</h3>
      <ul class="rows">
        {all.map((one) => (
          <li key={`${one.incident?.id}${one.to.id}${one.by}${one.status}`}>
            <div class="pair">
              <button type="button" class="text-button" onClick={() => onFollow(one.to.id)}>
                <b>{one.to.name}</b>
              </button>
              <span class="tag" data-kind={one.status}>
                {STATUS_LABELS[one.status]}
              </span>
            </div>
            <By attribution={one} />
            {several && one.incident && <p class="note">{one.incident.name}</p>}
            {one.note && <p class="note">{one.note}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function By({ attribution: { by, date, source } }: { attribution: AttributionView }) {
  const link = <SourceLink name={source.publisher} url={source.url} title={source.title} />;
  if (source.publisher.startsWith(by)) {
    return (
      <div class="source">
        by {link}
        {date && `, ${date}`}
      </div>
    );
  }
  return (
    <div class="source">
      by {by}
      {date && `, ${date}`} · {link}
    </div>
  );
}
