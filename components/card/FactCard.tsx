import type { Id } from '../../utils/dataset/types';
import { citation } from '../../utils/facts/citation';
import { labelInSentence } from '../../utils/facts/measures';
import type { CardModel, CardRequestView, FigureView } from '../../utils/facts/types';
import { LargestPicture } from '../chart/LargestPicture';
import { YearPicture } from '../chart/YearPicture';
import { useWords } from '../Words';
import { AlsoIn } from './AlsoIn';
import { Attribution } from './Attribution';
import { CardFrame } from './CardFrame';
import { CardHeader } from './CardHeader';
import { Claims } from './Claims';
import { FigureGroups } from './FigureGroups';
import { Incidents } from './Incidents';
import { References } from './References';
import { Related } from './Related';

export interface FactCardProps {
  view: CardRequestView;
  /** Inside a page of ours: fills its place, without frame and shadow. */
  embedded?: boolean;
  pinned?: boolean;
  onBack?: (() => void) | undefined;
  onPin?: ((pinned: boolean) => void) | undefined;
  /** Moves the card by so many px. */
  onMove?: ((dx: number, dy: number) => void) | undefined;
  onClose?: (() => void) | undefined;
  /** The mark is wrong here. */
  onReject?: (() => void) | undefined;
  /** Another entity's card is asked for. */
  onFollow(id: Id): void;
  /** Text for the clipboard. */
  onCopy(text: string): void;
}

/** The card: what it is and the number in two seconds, all the rest on demand. */
export function FactCard(props: FactCardProps) {
  const words = useWords();
  const { card, claims } = props.view;
  const { onFollow } = props;
  const copy = (figure: FigureView, label: string) => {
    const about = `${figure.about?.name ?? card.name}, ${labelInSentence(label, words)}`;
    props.onCopy(citation(figure, about, words));
  };
  return (
    <CardFrame embedded={props.embedded} labelledBy="card-title">
      <CardHeader {...props} />
      {/* A scrolling region must be reachable by keyboard. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolled with the arrow keys */}
      <section class="card-body" tabIndex={0} aria-label={words.say('figuresAndSources')}>
        <Claims all={claims} />
        <Summary card={card} />
        <Pictures {...props} />
        <Incidents all={card.incidents} onFollow={onFollow} />
        <FigureGroups groups={card.groups} onCopy={copy} onFollow={onFollow} />
        <Attribution all={card.attribution} onFollow={onFollow} />
        <AlsoIn all={card.alsoIn} onFollow={onFollow} />
        <Related all={card.related} onFollow={onFollow} />
        <References all={card.references} />
      </section>
      <footer class="card-footer">
        <span>
          {words.count('count_sources', card.sourceCount)} ·{' '}
          {words.count('count_publishers', card.publisherCount)}
        </span>
        <span>
          {card.dataset === null
            ? words.say('datasetOf', { date: card.datasetVersion })
            : words.say('datasetNamed', { name: card.dataset, version: card.datasetVersion })}
        </span>
      </footer>
    </CardFrame>
  );
}

function Pictures({ view: { card, year }, onFollow }: FactCardProps) {
  return (
    <>
      {card.yearCharts.map((chart) => (
        <YearPicture key={chart.id} chart={chart} year={year} />
      ))}
      {card.largest && <LargestPicture chart={card.largest} onFollow={onFollow} />}
    </>
  );
}

function Summary({ card: { summary, summaryNote, caution } }: { card: CardModel }) {
  return (
    <>
      <p class="card-summary">
        <span lang="en">{summary}</span>
        {summaryNote && <span class="quiet"> ({summaryNote})</span>}
      </p>
      {caution && <p class="card-caution">{caution}</p>}
    </>
  );
}
