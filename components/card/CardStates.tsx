import { quote } from '../../utils/facts/why';
import { IconButton } from '../Icon';
import { useWords } from '../Words';
import { CardFrame } from './CardFrame';
import { TryAgain } from './TryAgain';

/** Shown while a card is on its way, if that takes noticeably long. */
export function CardLoading() {
  const words = useWords();
  return (
    <CardFrame label="Sourcelight">
      <p class="card-state" role="status">
        {words.say('lookingUp')}
      </p>
    </CardFrame>
  );
}

interface CardErrorProps {
  state: 'error' | 'unsaved';
  onRetry(): void;
  onClose(): void;
}

/** Shown when no card could be had, or what its reader did could not be kept; says what to do. */
export function CardError({ state, onRetry, onClose }: CardErrorProps) {
  const words = useWords();
  return (
    <CardFrame label="Sourcelight">
      <header class="card-header card-error">
        <div class="card-top">
          <span class="card-kind">Sourcelight</span>
          <IconButton icon="close" label={words.say('close')} onClick={onClose} />
        </div>
        <TryAgain
          says={words.say(state === 'error' ? 'cardError' : 'saveTrouble_failed')}
          onRetry={onRetry}
        />
      </header>
    </CardFrame>
  );
}

/** What a card becomes once the reader said that the mark is wrong. */
export function CardRejected({
  mention,
  name,
  onUndo,
  onClose,
}: {
  mention: string;
  name: string;
  onUndo(): void;
  onClose(): void;
}) {
  const words = useWords();
  return (
    <CardFrame label="Sourcelight">
      <header class="card-header card-error">
        <div class="card-top">
          <span class="card-kind">Sourcelight</span>
          <IconButton icon="close" label={words.say('close')} onClick={onClose} />
        </div>
        <p role="status">
          {words.say('rejected', { mention: quote(mention, words), name })}{' '}
          <button type="button" class="text-button" onClick={onUndo}>
            {words.say('undo')}
          </button>
        </p>
      </header>
    </CardFrame>
  );
}
