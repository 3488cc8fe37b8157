import type { Id } from '../../utils/dataset/types';
import { citation } from '../../utils/facts/citation';
import { labelInSentence } from '../../utils/facts/measures';
import type { CardModel, CardRequestView, FigureView } from '../../utils/facts/types';
import { Attribution } from './Attribution';
import { CardFrame } from './CardFrame';
import { CardHeader } from './CardHeader';
import { Claims } from './Claims';
import { FigureGroups } from './FigureGroups';
import { Incidents } from './Incidents';
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
  const { card } = props.view;
  const { onFollow } = props;
  const copy = (figure: FigureView, label: string) =>
    props.onCopy(citation(figure, `${figure.about?.name ?? card.name}, ${labelInSentence(label)}`));
  return (
    <CardFrame embedded={props.embedded} labelledBy="card-title">
      <CardHeader {...props} />
      {/* A scrolling region must be reachable by keyboard. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolled with the arrow keys */}
      <section class="card-body" tabIndex={0} aria-label="Figures and sources">
        <Claims all={props.view.claims} />
        <Summary card={card} />
        <Incidents all={card.incidents} onFollow={onFollow} />
        <FigureGroups groups={card.groups} onCopy={copy} onFollow={onFollow} />
        <Attribution all={card.attribution} onFollow={onFollow} />
        <Related all={card.related} onFollow={onFollow} />
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

function Summary({ card: { summary, summaryNote, caution } }: { card: CardModel }) {
  return (
    <>
      <p class="card-summary">
        {summary}
        {summaryNote && <span class="quiet"> ({summaryNote})</span>}
      </p>
      {caution && <p class="card-caution">{caution}</p>}
    </>
  );
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
