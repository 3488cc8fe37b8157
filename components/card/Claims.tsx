import type { ClaimView } from '../../utils/facts/types';
import { SourceLine } from './SourceLine';

/** The text's own numbers in plain sentences, each with its sources. No seal, no score. */
export function Claims({ all }: { all: readonly ClaimView[] }) {
  return all.map(({ stated, verdict, sentence, figures }) => (
    <div key={stated} class="claim" data-verdict={verdict}>
      <p>
        The text says <b>{stated}</b>, {sentence}
      </p>
      <ul>
        {figures.map((figure) => (
          <li key={figure.id}>
            {verdict !== 'matches' && <b>{figure.value} </b>}
            <SourceLine figure={figure} />
            {figure.isNewer && <span class="tag"> newer than this article</span>}
          </li>
        ))}
      </ul>
    </div>
  ));
}
