import { IconButton } from '../Icon';
import { CardFrame } from './CardFrame';

/** Shown while a card is on its way, if that takes noticeably long. */
export function CardLoading() {
  return (
    <CardFrame label="Sourcelight">
      <p class="card-state" role="status">
        Looking up the figures…
      </p>
    </CardFrame>
  );
}

/** Shown when no card could be had; says what to do. */
export function CardError({ onRetry, onClose }: { onRetry(): void; onClose(): void }) {
  return (
    <CardFrame label="Sourcelight">
      <header class="card-header card-error">
        <div class="card-top">
          <span class="card-kind">Sourcelight</span>
          <IconButton icon="close" label="Close" onClick={onClose} />
        </div>
        <p role="alert">
          The figures could not be read. If Sourcelight was just updated, reload this page.{' '}
          <button type="button" class="text-button" onClick={onRetry}>
            Try again
          </button>
        </p>
      </header>
    </CardFrame>
  );
}
