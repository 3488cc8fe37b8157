import { quote } from '../../utils/facts/why';
import type { SettingProblem } from '../../utils/settings/parse';
import type { Words } from '../../utils/words/types';
import { useWords } from '../Words';

/** What of the stored settings could not be used; nothing when all could. */
export function Problems({ all }: { all: readonly SettingProblem[] }) {
  const words = useWords();
  if (all.length === 0) return null;
  return (
    <section class="problems" role="status">
      <b>{words.say('problemsTitle')}</b>
      <ul>
        {all.map((problem) => (
          <li key={problem.key}>{sentence(problem, words)}</li>
        ))}
      </ul>
      <p class="quiet">{words.say('problemsRest')}</p>
    </section>
  );
}

function sentence({ key, kind }: SettingProblem, words: Words): string {
  if (kind === 'unreadable') return words.say('problem_unreadable');
  const setting = quote(words.sayIfKnown(`setting_${key}`) ?? key, words);
  return words.say(`problem_${kind}`, { setting });
}
