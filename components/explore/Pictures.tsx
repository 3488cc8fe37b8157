import { useMemo } from 'preact/hooks';
import type { DatasetIndex } from '../../utils/dataset/lookup';
import type { Entity } from '../../utils/dataset/types';
import type { NameRow } from '../../utils/explore/rows';
import { amongLargest } from '../../utils/facts/largestChart';
import { picturedSubjects, yearCharts } from '../../utils/facts/yearChart';
import type { Words } from '../../utils/words/types';
import { LargestPicture } from '../chart/LargestPicture';
import { YearPicture } from '../chart/YearPicture';
import { useWords } from '../Words';
import type { ExplorerProps } from './Explorer';
import { useFrames } from './useFrames';
import { useLater } from './useLater';

type PicturesProps = Pick<ExplorerProps, 'charts' | 'onOpen'> & { rows: readonly NameRow[] };

/** The pictures of cards, all of them: totals by year and publisher, estimates, the largest thefts. */
export function Pictures({ charts: { index }, rows, onOpen }: PicturesProps) {
  const names = useLater(rows);
  const parts = useMemo(() => (index ? partsOf(names, index) : []), [names, index]);
  const drawn = useFrames(parts);
  return (
    <div class="pictures">
      {index && drawn.map((part, at) => <Part key={at} {...part} index={index} onOpen={onOpen} />)}
    </div>
  );
}

/** What one frame draws: an entity's pictures by year, or where an incident stands among the largest. */
interface PicturePart {
  of: Entity;
  kind: 'years' | 'largest';
}

function partsOf(rows: readonly NameRow[], index: DatasetIndex): PicturePart[] {
  const pictured = picturedSubjects(index);
  const years = rows.filter(({ id }) => pictured.has(id));
  let largest: NameRow | undefined;
  for (const row of rows)
    if (row.kind === 'incident' && row.dollars > (largest?.dollars ?? -1)) largest = row;
  const part = (row: NameRow, kind: PicturePart['kind']): PicturePart[] => {
    const of = index.entity(row.id);
    return of ? [{ of, kind }] : [];
  };
  return [
    ...years.flatMap((row) => part(row, 'years')),
    ...(largest ? part(largest, 'largest') : []),
  ];
}

type PartProps = PicturePart & Pick<PicturesProps, 'onOpen'> & { index: DatasetIndex };

function Part({ of, kind, index, onOpen }: PartProps) {
  const words = useWords();
  return useMemo(() => {
    if (kind === 'years') return yearsOf(of, index, words);
    const chart = amongLargest(of, index, words);
    return chart && <LargestPicture chart={chart} onFollow={onOpen} />;
  }, [of, kind, index, words, onOpen]);
}

function yearsOf(subject: Entity, index: DatasetIndex, words: Words) {
  return yearCharts(subject, index, words).map((chart) => {
    const title = words.say('pointOf', { label: subject.name, amount: chart.title });
    return <YearPicture key={chart.id} chart={{ ...chart, title }} year={null} />;
  });
}
