import { useWords } from '../Words';

interface TryAgainProps {
  /** What went wrong, as a sentence. */
  says: string;
  class?: string;
  onRetry?: (() => void) | undefined;
}

/** Says what went wrong, with the way to try once more. */
export function TryAgain({ says, class: name, onRetry }: TryAgainProps) {
  const words = useWords();
  return (
    <p class={name} role="alert">
      {says}{' '}
      <button type="button" class="text-button" onClick={onRetry}>
        {words.say('tryAgain')}
      </button>
    </p>
  );
}
