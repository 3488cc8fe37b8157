import type { Label, LabelledCase } from './cases';
import {
  accuracy,
  type CaseScore,
  f1,
  lenientAccuracy,
  precision,
  recall,
  type Tally,
  tally,
} from './score';

/** The whole report as plain text, a table each by tag, language and kind. */
export function report(
  scores: readonly CaseScore[],
  kindOf: (entity: string) => string,
  show: number,
): string {
  const kind = ({ entities }: Label): string => kindOf(entities[0] ?? '');
  const kinds = new Set(scores.flatMap(({ case: { labels } }) => mentionsOf(labels).map(kind)));
  return [
    table('all', [['all', tally(scores)]]),
    table(
      'tag',
      groups(scores, ({ tags }) => tags),
    ),
    table(
      'language',
      groups(scores, ({ lang }) => [lang]),
    ),
    // A false mark has no kind that it should have been.
    table(
      'kind',
      [...kinds]
        .sort()
        .map((name) => [
          name,
          { ...tally(scores, (label) => kind(label) === name), falsePositives: 0 },
        ]),
    ),
    ...lines(scores),
    ...examples(scores, show),
  ].join('\n');
}

function mentionsOf(labels: readonly Label[]): readonly Label[] {
  return labels.filter(({ expect }) => expect === 'mention');
}

function groups(
  scores: readonly CaseScore[],
  keysOf: (labelled: LabelledCase) => readonly string[],
): [string, Tally][] {
  const names = new Set(scores.flatMap((score) => keysOf(score.case)));
  return [...names]
    .sort()
    .map((name) => [name, tally(scores.filter((score) => keysOf(score.case).includes(name)))]);
}

const WIDTHS = [18, 8, 11, 9, 9, 9, 9, 9] as const;

function table(title: string, rows: readonly (readonly [string, Tally])[]): string {
  const head = [title, 'labels', 'precision', 'recall', 'F1', 'entity', 'lenient', 'false'];
  const body = rows.map(([name, sums]) => [
    name,
    String(sums.found + sums.missed),
    percent(precision(sums)),
    percent(recall(sums)),
    percent(f1(sums)),
    percent(accuracy(sums)),
    percent(lenientAccuracy(sums)),
    String(sums.falsePositives),
  ]);
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, i) => (i === 0 ? cell.padEnd(WIDTHS[i]) : cell.padStart(WIDTHS[i] ?? 0)))
      .join('');
  return `${[head, ...body].map(line).join('\n')}\n`;
}

function percent(share: number): string {
  return (share * 100).toFixed(1);
}

function lines(scores: readonly CaseScore[]): string[] {
  const negative = scores.filter(({ case: { labels } }) => mentionsOf(labels).length === 0);
  const units = negative.reduce((sum, { case: { text } }) => sum + text.length, 0);
  const wrong = negative.reduce((sum, { falsePositives }) => sum + falsePositives.length, 0);
  const lookAlikes = scores.filter(({ case: { labels } }) =>
    labels.some(({ expect }) => expect === 'absent'),
  );
  const fooled = lookAlikes.filter(({ absentMarked }) => absentMarked.length > 0).length;
  const claims = (of: 'labelled' | 'found' | 'judged' | 'right'): number =>
    scores.reduce((sum, score) => sum + score.claims[of], 0);
  const extra = scores.flatMap((score) => score.claims.extra).length;
  const answered = claims('found');
  return [
    `texts without mentions  ${negative.length}, ${wrong} false marks in ${units} characters: ${((wrong / Math.max(1, units)) * 1e5).toFixed(1)} in 100,000`,
    `look-alikes marked      in ${fooled} of ${lookAlikes.length} cases that list one (${percent(fooled / Math.max(1, lookAlikes.length))} %)`,
    `claims                  ${claims('right')} of ${claims('labelled')} as labelled, silence on the unpublished included; ${claims('judged')} of ${answered} answers right (${percent(claims('judged') / Math.max(1, answered))} %), ${extra} on numbers without a claim`,
  ];
}

function examples(scores: readonly CaseScore[], show: number): string[] {
  const all = scores.flatMap(({ case: { id, text }, missed, falsePositives, found, claims }) => [
    ...missed.map(
      ({ start, end, entities }) => `${id}: missed “${text.slice(start, end)}” (${entities})`,
    ),
    ...falsePositives.map(
      ({ start, end, entity }) => `${id}: wrongly marked “${text.slice(start, end)}” as ${entity}`,
    ),
    ...found
      .filter(({ as }) => as === 'wrong')
      .map(
        ({ label, predicted }) =>
          `${id}: “${text.slice(label.start, label.end)}” taken for ${predicted.entity}, not ${label.entities}`,
      ),
    ...claims.wrong.map(
      ({ label, verdict }) =>
        `${id}: “${text.slice(label.start, label.end)}” ${verdict ?? 'not answered'}, not ${label.verdict}`,
    ),
    ...claims.extra.map(
      ({ start, end, verdict }) =>
        `${id}: “${text.slice(start, end)}” ${verdict}, where no claim is labelled`,
    ),
  ]);
  return show > 0 ? ['', ...all.slice(0, show)] : [];
}
