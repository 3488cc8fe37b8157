import type { Id } from '../../utils/dataset/types';
import type { AttributionView } from '../../utils/facts/types';
import { Say, useWords } from '../Words';
import { ByWhom } from './ByWhom';

interface AttributionProps {
  all: readonly AttributionView[];
  onFollow(id: Id): void;
}

/** Who is blamed, by whom, how firmly. */
export function Attribution({ all, onFollow }: AttributionProps) {
  const words = useWords();
  if (all.length === 0) return null;
  const several = new Set(all.map(({ incident }) => incident?.id)).size > 1;
  return (
    <section class="section">
      <h3>{words.say('attributedTo')}</h3>
      <ul class="rows">
        {all.map((one) => (
          <li key={`${one.incident?.id}${one.to.id}${one.by}${one.status}`}>
            <div class="pair">
              <button type="button" class="text-button" onClick={() => onFollow(one.to.id)}>
                <b>{one.to.name}</b>
              </button>
              <span class="tag" data-kind={one.status}>
                {words.say(`status_${one.status}`)}
              </span>
            </div>
            <div class="source">
              <Say message="byWhom" fill={{ whom: <ByWhom by={one.by} source={one.source} /> }} />
              {one.date && `, ${one.date}`}
            </div>
            {several && one.incident && <p class="note">{one.incident.name}</p>}
            {one.note && (
              <p class="note" lang="en">
                {one.note}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
