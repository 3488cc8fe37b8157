import type { Id } from '../../utils/dataset/types';
import type { CardModel } from '../../utils/facts/types';
import { useWords } from '../Words';

interface AlsoInProps {
  all: CardModel['alsoIn'];
  onFollow(id: Id): void;
}

/** Who of other datasets has one of these names, each with its dataset. */
export function AlsoIn({ all, onFollow }: AlsoInProps) {
  const words = useWords();
  if (all.length === 0) return null;
  return (
    <section class="section">
      <h3>{words.say('sameNameElsewhere')}</h3>
      <ul class="rows">
        {all.map(({ entity, dataset }) => (
          <li key={entity.id}>
            <button type="button" class="text-button" onClick={() => onFollow(entity.id)}>
              {entity.name}
            </button>{' '}
            <span class="tag">{dataset ?? words.say('bundledDataset')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
