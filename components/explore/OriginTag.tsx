import type { Origin } from '../../utils/dataset/origin';

/** Says of a row which dataset it came with; of the bundled one's, nothing. */
export function OriginTag({ origin }: { origin: Origin | null }) {
  if (origin === null) return null;
  return (
    <>
      {' '}
      <span class="tag">{origin.name}</span>
    </>
  );
}
