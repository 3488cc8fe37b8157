import type { CardHeadView } from '../../utils/facts/types';
import { useWords } from '../Words';

interface RestOfCardProps {
  rest: CardHeadView['rest'];
  onRetry?: (() => void) | undefined;
}

/** Stands for what follows a card's head, until it comes. */
export function RestOfCard({ rest, onRetry }: RestOfCardProps) {
  const words = useWords();
  if (rest === 'coming') return <p class="card-state card-coming">{words.say('lookingUp')}</p>;
  return (
    <p class="card-state" role="alert">
      {words.say('cardError')}{' '}
      <button type="button" class="text-button" onClick={onRetry}>
        {words.say('tryAgain')}
      </button>
    </p>
  );
}
