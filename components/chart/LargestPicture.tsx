import { scaleLinear } from 'd3-scale';
import type { Id } from '../../utils/dataset/types';
import type { LargestChart } from '../../utils/facts/types';
import { useWords } from '../Words';

interface LargestPictureProps {
  chart: LargestChart;
  onFollow(id: Id): void;
}

/** Thefts by size: a table whose amounts are drawn as bars too, so it needs no other text. */
export function LargestPicture({ chart, onFollow }: LargestPictureProps) {
  const words = useWords();
  const { bars, rank, count, of } = chart;
  const width = scaleLinear()
    .domain([0, Math.max(...bars.map(({ value }) => value))])
    .range([0, 100]);
  return (
    <figure class="picture">
      <figcaption>
        {words.say(of === 'all' ? 'chart_largest' : 'chart_largest_of')}
        {rank !== null && (
          <span class="quiet"> {words.say('mentionNumber', { number: rank, count })}</span>
        )}
      </figcaption>
      <ol class="largest">
        {bars.map((bar) => (
          <li key={bar.entity.id} value={bar.rank} class={bar.isHere ? 'here' : undefined}>
            <div class="pair">
              {bar.isHere ? (
                <b>{bar.entity.name}</b>
              ) : (
                <button type="button" class="text-button" onClick={() => onFollow(bar.entity.id)}>
                  {bar.entity.name}
                </button>
              )}
              <span class="figure-value">{bar.amount}</span>
            </div>
            <span class="size" style={{ width: `${width(bar.value)}%` }} />
          </li>
        ))}
      </ol>
    </figure>
  );
}
