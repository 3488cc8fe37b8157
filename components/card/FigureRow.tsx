import type { Id } from '../../utils/dataset/types';
import type { FigureView } from '../../utils/facts/types';
import { IconButton } from '../Icon';
import { SourceLine } from './SourceLine';

interface FigureRowProps {
  figure: FigureView;
  onCopy(): void;
  onFollow(id: Id): void;
}

/** One figure: the value, who says it and since when, what it replaced. */
export function FigureRow({ figure, onCopy, onFollow }: FigureRowProps) {
  const { about, badges, note, period, value } = figure;
  return (
    <div class={badges.includes('superseded') ? 'figure superseded' : 'figure'}>
      <div class="figure-line">
        <span>
          <b class="figure-value">{value}</b>
          {period && <span class="period"> {period}</span>}
        </span>
        <IconButton icon="copy" label={`Copy ${value} with its source`} onClick={onCopy} />
      </div>
      {about && (
        <button type="button" class="text-button" onClick={() => onFollow(about.id)}>
          {about.name}
        </button>
      )}
      <SourceLine figure={figure} />
      <Replaced figure={figure} />
      {note && <p class="note">{note}</p>}
    </div>
  );
}

/** "First published as nearly $400 million, 13 Jan 2022." */
export function Replaced({ figure }: { figure: FigureView }) {
  if (figure.replaces.length === 0) return null;
  const earlier = figure.replaces.map(({ value, asOf }) => (asOf ? `${value}, ${asOf}` : value));
  return <p class="note">Before: {earlier.join('; ')}</p>;
}
