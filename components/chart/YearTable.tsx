import type { ChartPoint, YearChart } from '../../utils/facts/types';
import { Disclosure } from '../Disclosure';
import { useWords } from '../Words';

/** The numbers of a picture as a table, for those who want to read them or cannot see it. */
export function YearTable({ chart }: { chart: YearChart }) {
  const words = useWords();
  const rows = [...chart.points, ...chart.others].sort(
    (a, b) =>
      b.year - a.year || Number(chart.points.includes(b)) - Number(chart.points.includes(a)),
  );
  const hasFirst = rows.some(({ first }) => first);
  return (
    <Disclosure class="more" summary={words.say('chartTable')}>
      {() => (
        <table>
          <thead>
            <tr>
              <th scope="col">{words.say('year')}</th>
              <th scope="col">{words.say('amount')}</th>
              {hasFirst && <th scope="col">{words.say('firstPublished')}</th>}
              <th scope="col">{words.say('publisher')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((point) => (
              <Row key={point.figure} point={point} hasFirst={hasFirst} />
            ))}
          </tbody>
        </table>
      )}
    </Disclosure>
  );
}

function Row({ point, hasFirst }: { point: ChartPoint; hasFirst: boolean }) {
  const { period, amount, first, publisher, asOf } = point;
  return (
    <tr>
      <th scope="row">{period}</th>
      <td>{amount}</td>
      {hasFirst && <td>{first?.amount}</td>}
      <td>
        {publisher}
        {asOf && `, ${asOf}`}
      </td>
    </tr>
  );
}
