import type { Id } from '../../utils/dataset/types';
import type { RelatedView } from '../../utils/facts/types';

const SHOWN = 4;

/** What one can go on to, inside the card. */
export function Related({
  all,
  onFollow,
}: {
  all: readonly RelatedView[];
  onFollow(id: Id): void;
}) {
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

function RelatedRows({ all, onFollow }: { all: readonly RelatedView[]; onFollow(id: Id): void }) {
  return (
    <ul class="rows">
      {all.map(({ relation, entity }) => (
        <li key={entity.id}>
          <span class="quiet">{relation}</span>{' '}
          <button type="button" class="text-button" onClick={() => onFollow(entity.id)}>
            {entity.name}
          </button>
        </li>
      ))}
    </ul>
  );
}
