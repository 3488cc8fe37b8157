import { useMemo } from 'preact/hooks';
import {
  type ComparedPeriod,
  type Comparison,
  comparable,
  compare,
} from '../../utils/explore/compare';
import { SourceLine } from '../card/SourceLine';
import { useWords } from '../Words';
import type { ExplorerProps } from './Explorer';

/** Publishers and vintages of one measure side by side, with how far they lie apart. */
export function CompareTable({ state, charts: { index }, onState }: ExplorerProps) {
  const words = useWords();
  const all = useMemo(() => index && comparable(index), [index]);
  const chosen = all?.find(({ id }) => id === state.series) ?? all?.[0];
  const comparison = useMemo(
    () => index && chosen && compare(chosen.id, index, words),
    [index, chosen, words],
  );
  if (!all) return null;
  return (
    <>
      <p class="quiet">{words.say('compareHelp')}</p>
      <label class="field compare-field">
        <span>{words.say('compareWhat')}</span>
        <select
          value={chosen?.id}
          onChange={({ currentTarget: { value } }) => onState((now) => ({ ...now, series: value }))}
        >
          {all.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      {comparison && <Compared comparison={comparison} />}
    </>
  );
}

function Compared({ comparison: { series, periods } }: { comparison: Comparison }) {
  const words = useWords();
  return (
    <>
      <p class="quiet" lang="en">
        {series.description}
      </p>
      <table class="compared">
        <caption class="visually-hidden">{series.title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.say('column_period')}</th>
            <th scope="col">{words.say('column_publisher')}</th>
            <th scope="col" class="number">
              {words.say('column_amount')}
            </th>
            <th scope="col">
              {words.say('spreadHeading')} <span class="tag">{words.say('ourCalculation')}</span>
            </th>
          </tr>
        </thead>
        {periods.map((one) => (
          <Period key={one.period} {...one} />
        ))}
      </table>
    </>
  );
}

function Period({ period, figures }: ComparedPeriod) {
  return (
    <tbody>
      {figures.map(({ view, above }, at) => (
        <tr key={view.id} class={view.badges.includes('superseded') ? 'superseded' : undefined}>
          {at === 0 && (
            <th scope="rowgroup" rowSpan={figures.length} lang="en">
              {period}
            </th>
          )}
          <td>
            <SourceLine figure={view} />
            {view.note && (
              <p class="note" lang="en">
                {view.note}
              </p>
            )}
          </td>
          <td class="number">
            <b class="figure-value">{view.value}</b>
          </td>
          <td title={above?.formula}>{above?.sentence}</td>
        </tr>
      ))}
    </tbody>
  );
}
