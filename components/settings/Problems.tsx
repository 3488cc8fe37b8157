import type { SettingProblem } from '../../utils/settings/parse';

/** What of the stored settings could not be used; nothing when all could. */
export function Problems({ all }: { all: readonly SettingProblem[] }) {
  if (all.length === 0) return null;
  return (
    <section class="problems" role="status">
      <b>Some stored settings could not be used</b>
      <ul>
        {all.map(({ key, message }) => (
          <li key={key}>{message}</li>
        ))}
      </ul>
      <p class="quiet">All others are in force. Changing a setting mends it.</p>
    </section>
  );
}
