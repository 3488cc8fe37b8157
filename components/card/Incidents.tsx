import type { Id } from '../../utils/dataset/types';
import type { IncidentView } from '../../utils/facts/types';
import { Disclosure } from '../Disclosure';
import { useWords } from '../Words';
import { ByWhom } from './ByWhom';

const SHOWN = 3;

interface IncidentsProps {
  all: readonly IncidentView[];
  onFollow(id: Id): void;
}

/** The thefts and attacks blamed on the card's subject, the largest first. */
export function Incidents({ all, onFollow }: IncidentsProps) {
  const words = useWords();
  if (all.length === 0) return null;
  const rest = all.slice(SHOWN);
  return (
    <section class="section">
      <h3>{words.say('incidentsAttributed')}</h3>
      <Rows all={all.slice(0, SHOWN)} onFollow={onFollow} />
      {rest.length > 0 && (
        <Disclosure class="more" summary={words.count('more', rest.length)}>
          {() => <Rows all={rest} onFollow={onFollow} />}
        </Disclosure>
      )}
    </section>
  );
}

function Rows({ all, onFollow }: IncidentsProps) {
  const words = useWords();
  return (
    <ul class="rows">
      {all.map(({ entity, figure, date, status, by, source }) => (
        <li key={entity.id}>
          <div class="pair">
            <button type="button" class="text-button" onClick={() => onFollow(entity.id)}>
              {entity.name}
            </button>
            {figure && <b class="figure-value">{figure}</b>}
          </div>
          <div class="source">
            {date && `${date} · `}
            {words.say(`status_${status}`)}: <ByWhom by={by} source={source} />
          </div>
        </li>
      ))}
    </ul>
  );
}
