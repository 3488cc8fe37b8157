import type { Id } from '../../utils/dataset/types';
import { labelInSentence } from '../../utils/facts/measures';
import type { FigureView, MeasureGroup } from '../../utils/facts/types';
import type { Words } from '../../utils/words/types';
import { Disclosure } from '../Disclosure';
import { useWords } from '../Words';
import { FigureRow } from './FigureRow';

/** Figures of one measure that are read at a glance; the rest waits behind "more". */
const SHOWN_FIGURES = 3;
/** Rows that stand open under one heading. */
const SHOWN_ROWS = 4;

export interface RowActions {
  onCopy(figure: FigureView, label: string): void;
  onFollow(id: Id): void;
}

interface Row {
  key: string;
  label: string;
  figures: readonly FigureView[];
}

/** A subject's figures, a row for each measure: label, then values with their sources. */
export function MeasureRows({
  groups,
  all = false,
  ...actions
}: RowActions & {
  groups: readonly MeasureGroup[];
  /** Everything at once, because the reader asked for this subject. */
  all?: boolean;
}) {
  const words = useWords();
  const rows = groups.flatMap(rowsOf);
  const shown = all ? rows.length : SHOWN_ROWS;
  const rest = rows.slice(shown);
  return (
    <>
      <Rows rows={rows.slice(0, shown)} {...actions} />
      {rest.length > 0 && (
        <Disclosure class="more" summary={words.say('moreOf', { labels: namesOf(rest, words) })}>
          {() => <Rows rows={rest} {...actions} />}
        </Disclosure>
      )}
    </>
  );
}

/** Facts in words and a publisher's figures are labelled one by one. */
function rowsOf({ measure, label, figures }: MeasureGroup): Row[] {
  if (!figures.some((figure) => figure.label !== null)) return [{ key: measure, label, figures }];
  return figures.map((figure) => ({
    key: `${measure} ${figure.id}`,
    label: figure.label ?? label,
    figures: [figure],
  }));
}

function namesOf(rows: readonly Row[], words: Words): string {
  return [...new Set(rows.map(({ label }) => labelInSentence(label, words)))].join(', ');
}

function Rows({ rows, ...actions }: RowActions & { rows: readonly Row[] }) {
  return (
    <dl class="measures">
      {rows.map((row) => (
        <div class="measure" key={row.key}>
          <dt>{row.label}</dt>
          <dd>
            <Figures row={row} {...actions} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Figures({ row, onCopy, onFollow }: RowActions & { row: Row }) {
  const words = useWords();
  const views = row.figures.map((figure) => (
    <FigureRow
      key={figure.id}
      figure={figure}
      onCopy={() => onCopy(figure, row.label)}
      onFollow={onFollow}
    />
  ));
  const rest = views.slice(SHOWN_FIGURES);
  return (
    <>
      {views.slice(0, SHOWN_FIGURES)}
      {rest.length > 0 && (
        <Disclosure class="more" summary={words.count('more', rest.length)}>
          {() => rest}
        </Disclosure>
      )}
    </>
  );
}
