import type { Id } from '../../utils/dataset/types';
import { citation } from '../../utils/facts/citation';
import { headOf } from '../../utils/facts/head';
import { labelInSentence } from '../../utils/facts/measures';
import type { CardHead, CardHeadView, CardRequestView, FigureView } from '../../utils/facts/types';
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
import { RestOfCard } from './RestOfCard';

export interface FactCardProps {
  view: CardRequestView | CardHeadView;
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
  /** The rest of the card is asked for once more. */
  onRetry?: (() => void) | undefined;
  /** Another entity's card is asked for. */
  onFollow(id: Id): void;
  /** Text for the clipboard. */
  onCopy(text: string): void;
}

/** The card: what it is and the number in two seconds, all the rest on demand. */
export function FactCard(props: FactCardProps) {
  const words = useWords();
  const { view } = props;
  const head = headOf(view);
  return (
    <CardFrame embedded={props.embedded} labelledBy="card-title">
      <CardHeader {...props} />
      {/* A scrolling region must be reachable by keyboard. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolled with the arrow keys */}
      <section class="card-body" tabIndex={0} aria-label={words.say('figuresAndSources')}>
        {'card' in view ? (
          <Body {...props} view={view} />
        ) : (
          <>
            <Summary {...head} />
            <RestOfCard rest={view.rest} onRetry={props.onRetry} />
          </>
        )}
      </section>
      <footer class="card-footer">
        <span>{'card' in view && <Counts {...view} />}</span>
        <span>
          {head.dataset === null
            ? words.say('datasetOf', { date: head.datasetVersion })
            : words.say('datasetNamed', { name: head.dataset, version: head.datasetVersion })}
        </span>
      </footer>
    </CardFrame>
  );
}

type WholeCardProps = FactCardProps & { view: CardRequestView };

function Body(props: WholeCardProps) {
  const words = useWords();
  const { card, claims } = props.view;
  const { onFollow } = props;
  const copy = (figure: FigureView, label: string) => {
    const about = `${figure.about?.name ?? card.name}, ${labelInSentence(label, words)}`;
    props.onCopy(citation(figure, about, words));
  };
  return (
    <>
      <Claims all={claims} />
      <Summary {...card} />
      {card.caution && <p class="card-caution">{card.caution}</p>}
      <Pictures {...props} />
      <Incidents all={card.incidents} onFollow={onFollow} />
      <FigureGroups groups={card.groups} onCopy={copy} onFollow={onFollow} />
      <Attribution all={card.attribution} onFollow={onFollow} />
      <AlsoIn all={card.alsoIn} onFollow={onFollow} />
      <Related all={card.related} onFollow={onFollow} />
      <References all={card.references} />
    </>
  );
}

function Pictures({ view: { card, year }, onFollow }: WholeCardProps) {
  return (
    <>
      {card.yearCharts.map((chart) => (
        <YearPicture key={chart.id} chart={chart} year={year} />
      ))}
      {card.largest && <LargestPicture chart={card.largest} onFollow={onFollow} />}
    </>
  );
}

function Counts({ card: { sourceCount, publisherCount } }: CardRequestView) {
  const words = useWords();
  return (
    <>
      {words.count('count_sources', sourceCount)} ·{' '}
      {words.count('count_publishers', publisherCount)}
    </>
  );
}

function Summary({ summary, summaryNote }: CardHead) {
  return (
    <p class="card-summary">
      <span lang="en">{summary}</span>
      {summaryNote && <span class="quiet"> ({summaryNote})</span>}
    </p>
  );
}
