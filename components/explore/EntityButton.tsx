import type { Id } from '../../utils/dataset/types';

interface EntityButtonProps {
  id: Id;
  name: string;
  onOpen(id: Id): void;
}

/** A name in a table, which opens its card. */
export function EntityButton({ id, name, onOpen }: EntityButtonProps) {
  return (
    <button type="button" class="text-button" lang="en" onClick={() => onOpen(id)}>
      {name}
    </button>
  );
}
