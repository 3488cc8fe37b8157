import type { SourceView } from '../../utils/facts/types';
import { Disclosure } from '../Disclosure';
import { useWords } from '../Words';
import { SourceLink } from './SourceLine';

const SHOWN = 5;

/** Pages that describe the card's subject, by their sites. */
export function References({ all }: { all: readonly SourceView[] }) {
  const words = useWords();
  if (all.length === 0) return null;
  const rest = all.slice(SHOWN);
  return (
    <section class="section">
      <h3>{words.say('describedAt')}</h3>
      <Links all={all.slice(0, SHOWN)} />
      {rest.length > 0 && (
        <Disclosure class="more" summary={words.count('more', rest.length)}>
          {() => <Links all={rest} />}
        </Disclosure>
      )}
    </section>
  );
}

function Links({ all }: { all: readonly SourceView[] }) {
  return (
    <ul class="rows">
      {all.map(({ id, publisher, url, title }) => (
        <li key={id}>
          <SourceLink name={publisher} url={url} title={title} />
        </li>
      ))}
    </ul>
  );
}
