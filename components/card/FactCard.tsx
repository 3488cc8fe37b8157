import type { Id } from '../../utils/dataset/types';
import { citation } from '../../utils/facts/citation';
import type { CardRequestView, FigureView } from '../../utils/facts/types';
import { whyMarked } from '../../utils/facts/why';
import { IconButton } from '../Icon';
import { Attribution } from './Attribution';
import { CardFrame } from './CardFrame';
import { FigureGroups } from './FigureGroups';
import { Headline } from './Headline';
import { Related } from './Related';

export interface FactCardProps {
  view: CardRequestView;
  /** Inside a page of ours: fills its place, without frame and shadow. */
  embedded?: boolean;
  pinned?: boolean;
  onBack?: (() => void) | undefined;
  onPin?: ((pinned: boolean) => void) | undefined;
  onClose?: (() => void) | undefined;
  /** Another entity's card is asked for. */
  onFollow(id: Id): void;
  /** Text for the clipboard. */
  onCopy(text: string): void;
}

/** The card: what it is and the number in two seconds, all the rest on demand. */
export function FactCard(props: FactCardProps) {
  const { card, reason } = props.view;
  const copy = (figure: FigureView, label: string) =>
    props.onCopy(citation(figure, `${card.name}, ${label.toLowerCase()}`));
  return (
    <CardFrame embedded={props.embedded} labelledBy="card-title">
      <header class="card-header">
        <span class="card-kind">
          <b>{card.typeLabel}</b>
          {card.date && ` · ${card.date}`}
        </span>
        <CardActions {...props} />
        <h2 class="card-title" id="card-title">
          {card.name}
        </h2>
        {reason && <p class="card-why">{whyMarked(reason, card.name)}</p>}
      </header>
      {/* A scrolling region must be reachable by keyboard. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolled with the arrow keys */}
      <section class="card-body" tabIndex={0} aria-label="Figures and sources">
        {card.headline && <Headline figure={card.headline} />}
        <p class="card-summary">
          {card.summary}
          {!card.summarySourced && <span class="quiet"> (our own words)</span>}
        </p>
        {card.caution && <p class="card-caution">{card.caution}</p>}
        <FigureGroups groups={card.groups} onCopy={copy} onFollow={props.onFollow} />
        <Attribution all={card.attribution} onFollow={props.onFollow} />
        <Related all={card.related} onFollow={props.onFollow} />
      </section>
      <footer class="card-footer">
        <span>
          {count(card.sourceCount, 'source')} · {count(card.publisherCount, 'publisher')}
        </span>
        <span>Dataset of {card.datasetVersion}</span>
      </footer>
    </CardFrame>
  );
}

function CardActions({ view, pinned, onBack, onPin, onClose, onCopy }: FactCardProps) {
  const { headline, name } = view.card;
  return (
    <span class="card-actions">
      {onBack && <IconButton icon="back" label="Back" onClick={onBack} />}
      {headline && (
        <IconButton
          icon="copy"
          label="Copy this figure with its source"
          onClick={() => onCopy(citation(headline, `${name}, ${headline.label.toLowerCase()}`))}
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

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
