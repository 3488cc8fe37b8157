import type { CardHead } from '../../utils/facts/types';
import { Replaced } from './FigureRow';
import { SourceLine } from './SourceLine';

/** The number first, then who says it and when. */
export function Headline({ figure }: { figure: NonNullable<CardHead['headline']> }) {
  // The qualifier stands before the number or after it, as the language has it.
  const [before = '', after = ''] = figure.value.split(figure.number);
  return (
    <div class="headline">
      <span class="headline-label">{figure.label}</span>
      <span class="headline-value">
        {before && <small>{before}</small>}
        {figure.number}
        {after && <small>{after}</small>}
        {figure.period && (
          <small class="period" lang="en">
            {' '}
            {figure.period}
          </small>
        )}
        {figure.published && <small lang="en"> {figure.published}</small>}
      </span>
      <SourceLine figure={figure} />
      <Replaced figure={figure} />
    </div>
  );
}
