import { Icon } from '../Icon';
import { useWords } from '../Words';

/** How far an arrow key moves the card, in px; with Shift four times as far. */
const STEP = 16;

const DIRECTIONS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Moves a card that was pinned: by dragging, or with the arrow keys. */
export function MoveHandle({ onMove }: { onMove(dx: number, dy: number): void }) {
  const label = useWords().say('moveCard');
  const onKeyDown = (event: KeyboardEvent): void => {
    const direction = DIRECTIONS[event.key];
    if (!direction) return;
    event.preventDefault();
    const step = event.shiftKey ? 4 * STEP : STEP;
    onMove(direction[0] * step, direction[1] * step);
  };
  return (
    <button
      type="button"
      class="icon-button move-handle"
      title={label}
      aria-label={label}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId))
          onMove(event.movementX, event.movementY);
      }}
    >
      <Icon name="move" />
    </button>
  );
}
