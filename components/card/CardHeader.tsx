import { citation } from '../../utils/facts/citation';
import { headOf } from '../../utils/facts/head';
import { labelInSentence } from '../../utils/facts/measures';
import { whyMarked } from '../../utils/facts/why';
import { IconButton } from '../Icon';
import { useWords } from '../Words';
import { CopyButton } from './CopyButton';
import type { FactCardProps } from './FactCard';
import { Headline } from './Headline';
import { MoveHandle } from './MoveHandle';

/** What a reader wants in two seconds: who or what, the number, who says it, why it is marked. */
export function CardHeader(props: FactCardProps) {
  const words = useWords();
  const card = headOf(props.view);
  const { reason } = props.view;
  return (
    <header class="card-header">
      <div class="card-top">
        {props.onBack && (
          <IconButton icon="back" label={words.say('back')} onClick={props.onBack} />
        )}
        <span class="card-kind">
          <b>{card.typeLabel}</b>
          {card.date && ` · ${card.date}`}
          {card.dataset && ` · ${card.dataset}`}
        </span>
        <CardActions {...props} />
      </div>
      <h2 class="card-title" id="card-title" lang="en">
        {card.name}
      </h2>
      {card.headline && <Headline figure={card.headline} />}
      {card.scale && (
        <p class="card-scale" title={card.scale.formula}>
          {card.scale.sentence} <span class="tag">{words.say('ourCalculation')}</span>
        </p>
      )}
      {reason && (
        <p class="card-why">
          {whyMarked(reason, card.name, words)}
          <NotThis onReject={props.onReject} />
        </p>
      )}
    </header>
  );
}

/** Follows the sentence, so it brings its space along. */
function NotThis({ onReject }: Pick<FactCardProps, 'onReject'>) {
  const words = useWords();
  if (!onReject) return null;
  return (
    <>
      {' '}
      <button
        type="button"
        class="text-button"
        title={words.say('notThisTitle')}
        onClick={onReject}
      >
        {words.say('notThis')}
      </button>
    </>
  );
}

function CardActions({ view, pinned, onPin, onMove, onClose, onCopy }: FactCardProps) {
  const words = useWords();
  const { headline, name } = headOf(view);
  const about = headline && `${name}, ${labelInSentence(headline.label, words)}`;
  return (
    <span class="card-actions">
      {headline && about && (
        <CopyButton
          label={words.say('copyHeadline')}
          onCopy={() => onCopy(citation(headline, about, words))}
        />
      )}
      {pinned && onMove && <MoveHandle onMove={onMove} />}
      {onPin && (
        <IconButton
          icon="pin"
          label={words.say('keepOpen')}
          pressed={pinned ?? false}
          onClick={() => onPin(!pinned)}
        />
      )}
      {onClose && <IconButton icon="close" label={words.say('close')} onClick={onClose} />}
    </span>
  );
}
