import type { Id } from '../../utils/dataset/types';
import type { RelatedView } from '../../utils/facts/types';
import { Disclosure } from '../Disclosure';
import { useWords } from '../Words';

/** Relations that stand open. */
const SHOWN = 4;
/** Names that stand open for one relation. */
const SHOWN_NAMES = 6;

interface RelatedProps {
  all: readonly RelatedView[];
  onFollow(id: Id): void;
}

type Row = readonly [relation: string, entities: readonly RelatedView['entity'][]];

/** What one can go on to, inside the card, by how it is related. */
export function Related({ all, onFollow }: RelatedProps) {
  const words = useWords();
  const rows = byRelation(all);
  if (rows.length === 0) return null;
  const rest = rows.slice(SHOWN);
  return (
    <section class="section">
      <h3>{words.say('related')}</h3>
      <Rows rows={rows.slice(0, SHOWN)} onFollow={onFollow} />
      {rest.length > 0 && (
        <Disclosure
          class="more"
          summary={words.say('moreOf', { labels: rest.map(([relation]) => relation).join(', ') })}
        >
          {() => <Rows rows={rest} onFollow={onFollow} />}
        </Disclosure>
      )}
    </section>
  );
}

function byRelation(all: readonly RelatedView[]): Row[] {
  const rows = new Map<string, RelatedView['entity'][]>();
  for (const { relation, entity } of all) {
    rows.set(relation, [...(rows.get(relation) ?? []), entity]);
  }
  return [...rows];
}

function Rows({ rows, onFollow }: { rows: readonly Row[]; onFollow: RelatedProps['onFollow'] }) {
  const words = useWords();
  return (
    <dl class="measures related">
      {rows.map(([relation, entities]) => (
        <div class="measure" key={relation}>
          <dt>{relation}</dt>
          <dd>
            <Names entities={entities.slice(0, SHOWN_NAMES)} onFollow={onFollow} />
            {entities.length > SHOWN_NAMES && (
              <Disclosure
                class="names"
                summary={words.count('more', entities.length - SHOWN_NAMES)}
              >
                {() => <Names entities={entities.slice(SHOWN_NAMES)} onFollow={onFollow} />}
              </Disclosure>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Names({ entities, onFollow }: { entities: Row[1]; onFollow: RelatedProps['onFollow'] }) {
  return entities.map(({ id, name }) => (
    <button key={id} type="button" class="text-button" onClick={() => onFollow(id)}>
      {name}
    </button>
  ));
}
