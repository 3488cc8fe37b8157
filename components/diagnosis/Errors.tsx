import type { LoggedError } from '../../utils/errors/log';
import { useWords } from '../Words';

export interface ErrorsProps {
  errors: readonly LoggedError[];
  /** How many were faults, and how many were to be expected. */
  counts: { broken: number; expected: number };
  onForget(): void;
}

/** What went wrong of late, by its place in the code; what it said is not kept. */
export function Errors({ errors, counts, onForget }: ErrorsProps) {
  const words = useWords();
  const number = (count: number): string => count.toLocaleString(words.locale);
  return (
    <section aria-labelledby="errors-title">
      <h2 id="errors-title">{words.say('errors')}</h2>
      <p class="quiet">{words.say('errorsHelp')}</p>
      <dl>
        <div>
          <dt>{words.say('errorsBroken')}</dt>
          <dd>{number(counts.broken)}</dd>
        </div>
        <div>
          <dt>{words.say('errorsExpected')}</dt>
          <dd>{number(counts.expected)}</dd>
        </div>
      </dl>
      {errors.length > 0 && (
        <>
          <ul class="errors">
            {errors.map((one) => (
              <li key={`${one.kind} ${one.part} ${one.doing} ${one.name} ${one.at[0]}`}>
                <b>{one.name}</b> {one.part}/{one.doing} ×{number(one.count)}{' '}
                <time dateTime={one.last}>{whenOf(one.last, words.locale)}</time>
                {one.at[0] !== undefined && <code class="quiet">{one.at[0]}</code>}
              </li>
            ))}
          </ul>
          <button type="button" class="button" onClick={onForget}>
            {words.say('forgetErrors')}
          </button>
        </>
      )}
    </section>
  );
}

function whenOf(time: string, locale: string): string {
  return new Date(time).toLocaleString(locale, { dateStyle: 'short', timeStyle: 'short' });
}
