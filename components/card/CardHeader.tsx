import { citation } from '../../utils/facts/citation';
import { labelInSentence } from '../../utils/facts/measures';
import { whyMarked } from '../../utils/facts/why';
import { IconButton } from '../Icon';
import type { FactCardProps } from './FactCard';
import { Headline } from './Headline';

/** What a reader wants in two seconds: who or what, the number, who says it, why it is marked. */
export function CardHeader(props: FactCardProps) {
  const { card, reason } = props.view;
  return (
    <header class="card-header">
      <div class="card-top">
        {props.onBack && <IconButton icon="back" label="Back" onClick={props.onBack} />}
        <span class="card-kind">
          <b>{card.typeLabel}</b>
          {card.date && ` · ${card.date}`}
        </span>
        <CardActions {...props} />
      </div>
      <h2 class="card-title" id="card-title">
        {card.name}
      </h2>
      {card.headline && <Headline figure={card.headline} />}
      {reason && <p class="card-why">{whyMarked(reason, card.name)}</p>}
    </header>
  );
}

function CardActions({ view, pinned, onPin, onClose, onCopy }: FactCardProps) {
  const { headline, name } = view.card;
  return (
    <span class="card-actions">
      {headline && (
        <IconButton
          icon="copy"
          label="Copy this figure with its source"
          onClick={() => onCopy(citation(headline, `${name}, ${labelInSentence(headline.label)}`))}
        />
      )}
      {onPin && (
        <IconButton
          icon="pin"
          label="Keep open"
          pressed={pinned ?? false}
          onClick={() => onPin(!pinned)}
        />
      )}
      {onClose && <IconButton icon="close" label="Close" onClick={onClose} />}
    </span>
  );
}
