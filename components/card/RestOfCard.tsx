import type { CardHeadView } from '../../utils/facts/types';
import { useWords } from '../Words';
import { TryAgain } from './TryAgain';

interface RestOfCardProps {
  rest: CardHeadView['rest'];
  onRetry?: (() => void) | undefined;
}

/** Stands for what follows a card's head, until it comes. */
export function RestOfCard({ rest, onRetry }: RestOfCardProps) {
  const words = useWords();
  if (rest === 'coming') return <p class="card-state card-coming">{words.say('lookingUp')}</p>;
  return <TryAgain class="card-state" says={words.say('cardError')} onRetry={onRetry} />;
}
