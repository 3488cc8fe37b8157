import type { Id } from '../../utils/dataset/types';
import type { FigureView } from '../../utils/facts/types';
import { useWords } from '../Words';
import { CopyButton } from './CopyButton';
import { SourceLine } from './SourceLine';

interface FigureRowProps {
  figure: FigureView;
  onCopy(): void;
  onFollow(id: Id): void;
}

/** One figure: the value, who says it and since when, what it replaced. */
export function FigureRow({ figure, onCopy, onFollow }: FigureRowProps) {
  const words = useWords();
  const { about, badges, note, period, published, value } = figure;
  return (
    <div class={badges.includes('superseded') ? 'figure superseded' : 'figure'}>
      <div class="figure-line">
        <span>
          <b
            class="figure-value"
            title={published === null ? undefined : words.say('asPublished', { amount: published })}
          >
            {value}
          </b>
          {period && (
            <span class="period" lang="en">
              {' '}
              {period}
            </span>
          )}
        </span>
        <CopyButton label={words.say('copyFigure', { figure: value })} onCopy={onCopy} />
      </div>
      {about && (
        <button type="button" class="text-button" onClick={() => onFollow(about.id)}>
          {about.name}
        </button>
      )}
      <SourceLine figure={figure} />
      <Replaced figure={figure} />
      {note && (
        <p class="note" lang="en">
          {note}
        </p>
      )}
    </div>
  );
}

/** "Before: nearly $400 million, 13 Jan 2022." */
export function Replaced({ figure }: { figure: FigureView }) {
  const words = useWords();
  if (figure.replaces.length === 0) return null;
  const earlier = figure.replaces.map(({ value, asOf }) => (asOf ? `${value}, ${asOf}` : value));
  return <p class="note">{words.say('before', { figures: earlier.join('; ') })}</p>;
}
