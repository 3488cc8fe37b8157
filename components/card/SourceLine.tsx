import type { FigureBadge, FigureView, SourceView } from '../../utils/facts/types';
import type { Words } from '../../utils/words/types';
import { SafeLink } from '../SafeLink';
import { Say, useWords } from '../Words';

/** A range shows itself. */
const BADGES = {
  revised: 'badge_revised',
  superseded: 'badge_superseded',
  conflict: 'badge_conflict',
  'low-grade': 'badge_low_grade',
  'unchecked-link': 'badge_unchecked_link',
  range: null,
} as const satisfies Record<FigureBadge, string | null>;

/** A link to a source, or its name where there is no safe address. */
export function SourceLink({
  name,
  url,
  title,
}: {
  name: string;
  url: string | null;
  title?: string;
}) {
  return (
    <SafeLink url={url} title={title}>
      {name}
    </SafeLink>
  );
}

/** Who says it and when, with "as quoted by" where the publisher's own page was not read. */
export function SourceLine({ figure }: { figure: FigureView }) {
  const words = useWords();
  const { source, quotedBy, asOf } = figure;
  return (
    <span class="source">
      <SourceLink name={source.publisher} url={source.url} title={titleOf(source, words)} />
      {asOf && `, ${asOf}`}
      {quotedBy && (
        <>
          ,{' '}
          <Say
            message="asQuotedBy"
            fill={{ publisher: <SourceLink name={quotedBy.publisher} url={quotedBy.url} /> }}
          />
        </>
      )}
      {figure.basis && (
        <>
          {' '}
          <span class="tag">{figure.basis}</span>
        </>
      )}
      <Badges badges={figure.badges} />
    </span>
  );
}

function titleOf({ title, published, urlConfirmed }: SourceView, words: Words): string {
  const when = published ? ` (${published})` : '';
  return `${title}${when}${urlConfirmed ? '' : ` — ${words.say('addressNotConfirmed')}`}`;
}

export function Badges({ badges }: { badges: readonly FigureBadge[] }) {
  const words = useWords();
  return badges.map((badge) => {
    const key = BADGES[badge];
    return (
      key && (
        <span key={badge}>
          {' '}
          <span class="tag" data-kind={badge}>
            {words.say(key)}
          </span>
        </span>
      )
    );
  });
}
