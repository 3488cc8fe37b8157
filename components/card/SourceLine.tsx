import type { FigureBadge, FigureView, SourceView } from '../../utils/facts/types';

const BADGES: Readonly<Record<FigureBadge, string | null>> = {
  revised: 'revised',
  superseded: 'since revised',
  conflict: 'publishers disagree',
  'low-grade': 'low-grade source',
  'unchecked-link': 'link not checked',
  range: null,
};

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
  if (url === null) return <span title={title}>{name}</span>;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer" title={title}>
      {name}
    </a>
  );
}

/** Who says it and when, with "as quoted by" where the publisher's own page was not read. */
export function SourceLine({ figure }: { figure: FigureView }) {
  const { source, quotedBy, asOf } = figure;
  return (
    <span class="source">
      <SourceLink name={source.publisher} url={source.url} title={titleOf(source)} />
      {asOf && `, ${asOf}`}
      {quotedBy && (
        <>
          , as quoted by <SourceLink name={quotedBy.publisher} url={quotedBy.url} />
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

function titleOf({ title, published, urlConfirmed }: SourceView): string {
  const when = published ? ` (${published})` : '';
  return `${title}${when}${urlConfirmed ? '' : ' — address not confirmed'}`;
}

export function Badges({ badges }: { badges: readonly FigureBadge[] }) {
  return badges.map((badge) => {
    const label = BADGES[badge];
    return (
      label && (
        <span key={badge}>
          {' '}
          <span class="tag" data-kind={badge}>
            {label}
          </span>
        </span>
      )
    );
  });
}
