import type { ImportProblem } from '../../utils/import/types';
import { useWords } from '../Words';

interface ProblemListProps {
  problems: readonly ImportProblem[];
  /** Problems beyond those. */
  more: number;
}

/** What is wrong with an import, each with its place; for who makes the file, so in English throughout. */
export function ProblemList({ problems, more }: ProblemListProps) {
  const words = useWords();
  return (
    <>
      {/* A scrolling region must be reachable by keyboard. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolled with the arrow keys */}
      <ul class="import-problems" lang="en" tabIndex={0}>
        {problems.map(({ where, message }, at) => (
          <li key={at}>
            {where !== '' && <b>{where}: </b>}
            {message}
          </li>
        ))}
      </ul>
      {more > 0 && <p class="quiet">{words.count('more', more)}</p>}
    </>
  );
}
