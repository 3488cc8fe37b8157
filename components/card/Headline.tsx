import type { CardModel } from '../../utils/facts/types';
import { Replaced } from './FigureRow';
import { SourceLine } from './SourceLine';

/** The number first, then who says it and when. */
export function Headline({ figure }: { figure: NonNullable<CardModel['headline']> }) {
  return (
    <div class="headline">
      <span class="headline-label">{figure.label}</span>
      <span class="headline-value">
        {figure.qualifier && <small>{figure.qualifier} </small>}
        {figure.number}
        {figure.period && <small class="period"> {figure.period}</small>}
      </span>
      <SourceLine figure={figure} />
      <Replaced figure={figure} />
    </div>
  );
}
