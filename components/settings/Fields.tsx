import { choiceLabel } from './labels';

interface FieldProps<T> {
  label: string;
  help?: string | undefined;
  locked?: boolean;
  value: T;
  onChange(value: T): void;
}

const LOCKED = 'Set by your organisation';

/** On or off. */
export function SwitchField({ label, help, locked = false, value, onChange }: FieldProps<boolean>) {
  return (
    <label class="field switch-field">
      <span>
        {label}
        {help && <small class="quiet">{locked ? LOCKED : help}</small>}
      </span>
      <input
        type="checkbox"
        role="switch"
        class="switch"
        checked={value}
        aria-checked={value}
        disabled={locked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </label>
  );
}

/** One of a few. */
export function ChoiceField<C extends string>(props: FieldProps<C> & { choices: readonly C[] }) {
  const { label, help, locked = false, value, choices, onChange } = props;
  return (
    <label class="field">
      <span>
        {label}
        {help && <small class="quiet">{locked ? LOCKED : help}</small>}
      </span>
      <select
        value={value}
        disabled={locked}
        onChange={(event) => {
          const chosen = choices.find((choice) => choice === event.currentTarget.value);
          if (chosen !== undefined) onChange(chosen);
        }}
      >
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {choiceLabel(choice)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Any of several. */
export function ChoicesField<C extends string>(
  props: FieldProps<readonly C[]> & { choices: readonly C[] },
) {
  const { label, help, locked = false, value, choices, onChange } = props;
  return (
    <fieldset class="field choices-field" disabled={locked}>
      <legend>
        {label}
        {help && <small class="quiet">{locked ? LOCKED : help}</small>}
      </legend>
      {choices.map((choice) => (
        <label key={choice} class="choice">
          <input
            type="checkbox"
            checked={value.includes(choice)}
            onChange={() => onChange(toggled(choices, value, choice))}
          />{' '}
          {choiceLabel(choice)}
        </label>
      ))}
    </fieldset>
  );
}

/** In the order of all choices, whatever the order of clicks. */
function toggled<C extends string>(choices: readonly C[], value: readonly C[], choice: C): C[] {
  return choices.filter((other) => value.includes(other) !== (other === choice));
}
