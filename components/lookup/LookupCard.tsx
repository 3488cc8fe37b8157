import type { Id } from '../../utils/dataset/types';
import type { EntitySummary, LookupView } from '../../utils/facts/types';
import { quote } from '../../utils/facts/why';
import { CardFrame } from '../card/CardFrame';
import { SourceLine } from '../card/SourceLine';
import { IconButton } from '../Icon';
import { Say, useWords } from '../Words';

interface LookupCardProps {
  view: LookupView;
  embedded?: boolean;
  onOpen(id: Id): void;
  onClose?: (() => void) | undefined;
}

/** What was recognised in a text, or what comes nearest to it, each with its reason. */
export function LookupCard({ view, embedded, onOpen, onClose }: LookupCardProps) {
  const words = useWords();
  const { query, found, amounts, nearest } = view;
  const isEmpty = found.length === 0 && amounts.length === 0;
  return (
    <CardFrame embedded={embedded} labelledBy="card-title">
      <header class="card-header">
        <div class="card-top">
          <span class="card-kind">
            <b>{words.say('lookedUp')}</b>
          </span>
          {onClose && <IconButton icon="close" label={words.say('close')} onClick={onClose} />}
        </div>
        <h2 class="card-title" id="card-title">
          {quote(query, words)}
        </h2>
      </header>
      <div class="card-body">
        {isEmpty && (
          <p class="card-summary" role="status">
            {words.say(nearest.length > 0 ? 'nearestResults' : 'nothingNear')}
          </p>
        )}
        <Results all={found.length > 0 ? found : nearest} onOpen={onOpen} />
        {amounts.map((amount) => (
          <Amount key={amount.stated} {...amount} onOpen={onOpen} />
        ))}
      </div>
    </CardFrame>
  );
}

function Results({ all, onOpen }: { all: readonly EntitySummary[]; onOpen(id: Id): void }) {
  const words = useWords();
  if (all.length === 0) return null;
  return (
    <ul class="rows">
      {all.map(({ id, name, typeLabel, matched, headline, summary, dataset }) => (
        <li key={id}>
          <div class="pair">
            <button type="button" class="text-button" onClick={() => onOpen(id)}>
              <b lang="en">{name}</b>
            </button>
            <span class="tag">{typeLabel}</span>
          </div>
          <div class="source">
            {dataset && `${dataset} · `}
            {matched && `${words.say('also', { alias: quote(matched, words) })} · `}
            {headline ?? <span lang="en">{summary}</span>}
          </div>
        </li>
      ))}
    </ul>
  );
}

function Amount({
  stated,
  figures,
  onOpen,
}: LookupView['amounts'][number] & { onOpen(id: Id): void }) {
  return (
    <section class="section">
      <h3>
        <Say message="amountPublished" fill={{ amount: <b>{stated}</b> }} />
      </h3>
      <ul class="rows">
        {figures.map((figure) => (
          <li key={figure.id}>
            {figure.about && (
              <button
                type="button"
                class="text-button"
                onClick={() => figure.about && onOpen(figure.about.id)}
              >
                {figure.about.name}
              </button>
            )}{' '}
            {figure.label}
            <div>
              <SourceLine figure={figure} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
