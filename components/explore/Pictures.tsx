import type { NameRow } from '../../utils/explore/rows';
import { amongLargest } from '../../utils/facts/largestChart';
import { yearCharts } from '../../utils/facts/yearChart';
import { LargestPicture } from '../chart/LargestPicture';
import { YearPicture } from '../chart/YearPicture';
import { useWords } from '../Words';
import type { ExplorerProps } from './Explorer';

/** The pictures of cards, all of them: totals by year and publisher, estimates, the largest thefts. */
export function Pictures({
  charts: { index },
  rows,
  onOpen,
}: Pick<ExplorerProps, 'charts'> & { rows: readonly NameRow[]; onOpen(id: string): void }) {
  const words = useWords();
  if (!index) return null;
  const subjects = rows.flatMap(({ id }) => index.entity(id) ?? []);
  const charts = subjects.flatMap((subject) =>
    yearCharts(subject, index, words).map((chart) => ({
      ...chart,
      title: words.say('pointOf', { label: subject.name, amount: chart.title }),
    })),
  );
  const [first] = rows
    .filter(({ kind }) => kind === 'incident')
    .sort((a, b) => b.dollars - a.dollars);
  const incident = first && index.entity(first.id);
  const largest = incident ? amongLargest(incident, index, words) : null;
  return (
    <div class="pictures">
      {charts.map((chart) => (
        <YearPicture key={chart.id} chart={chart} year={null} />
      ))}
      {largest && <LargestPicture chart={largest} onFollow={onOpen} />}
    </div>
  );
}
