import type { ClaimView } from '../../utils/facts/types';
import { Say, useWords } from '../Words';
import { SourceLine } from './SourceLine';

/** The text's own numbers in plain sentences, each with its sources. No seal, no score. */
export function Claims({ all }: { all: readonly ClaimView[] }) {
  const words = useWords();
  return all.map(({ stated, verdict, figures }) => (
    <div key={stated} class="claim" data-verdict={verdict}>
      <p>
        <Say message={`claim_${verdict}`} fill={{ stated: <b>{stated}</b> }} />
      </p>
      <ul>
        {figures.map((figure) => (
          <li key={figure.id}>
            {verdict !== 'matches' && <b>{figure.value} </b>}
            <SourceLine figure={figure} />
            {figure.isNewer && <span class="tag"> {words.say('newerThanArticle')}</span>}
          </li>
        ))}
      </ul>
    </div>
  ));
}
