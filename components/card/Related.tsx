import type { Id } from '../../utils/dataset/types';
import type { RelatedView } from '../../utils/facts/types';

const SHOWN = 4;

interface RelatedProps {
  all: readonly RelatedView[];
  onFollow(id: Id): void;
}

/** What one can go on to, inside the card. */
export function Related({ all, onFollow }: RelatedProps) {
  if (all.length === 0) return null;
  const rest = all.slice(SHOWN);
  return (
    <section class="section">
      <h3>Related</h3>
      <RelatedRows all={all.slice(0, SHOWN)} onFollow={onFollow} />
      {rest.length > 0 && (
        <details class="more">
          <summary>{rest.length} more</summary>
          <RelatedRows all={rest} onFollow={onFollow} />
        </details>
      )}
    </section>
  );
}

function RelatedRows({ all, onFollow }: RelatedProps) {
  return (
    <dl class="measures related">
      {all.map(({ relation, entity }) => (
        <div class="measure" key={entity.id}>
          <dt>{relation}</dt>
          <dd>
            <button type="button" class="text-button" onClick={() => onFollow(entity.id)}>
              {entity.name}
            </button>
          </dd>
        </div>
      ))}
    </dl>
  );
}
