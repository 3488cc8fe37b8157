import { useWords } from '../Words';

interface FieldProps<T> {
  label: string;
  help?: string | undefined;
  locked?: boolean;
  value: T;
  onChange(value: T): void;
}

/** What is under a label: what it does, or that it cannot be changed. */
export function Help({ help, locked }: { help: string | undefined; locked: boolean }) {
  const words = useWords();
  const text = locked ? words.say('setByOrganisation') : help;
  return text ? <small class="quiet">{text}</small> : null;
}

/** On or off. */
export function SwitchField({ label, help, locked = false, value, onChange }: FieldProps<boolean>) {
  return (
    <label class="field switch-field">
      <span>
        {label}
        <Help help={help} locked={locked} />
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
  const words = useWords();
  const { label, help, locked = false, value, choices, onChange } = props;
  return (
    <label class="field">
      <span>
        {label}
        <Help help={help} locked={locked} />
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
            {words.sayIfKnown(`choice_${choice}`) ?? choice}
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
  const words = useWords();
  const { label, help, locked = false, value, choices, onChange } = props;
  return (
    <fieldset class="field choices-field" disabled={locked}>
      <legend>
        {label}
        <Help help={help} locked={locked} />
      </legend>
      {choices.map((choice) => (
        <label key={choice} class="choice">
          <input
            type="checkbox"
            checked={value.includes(choice)}
            onChange={() => onChange(toggled(choices, value, choice))}
          />{' '}
          {words.sayIfKnown(`choice_${choice}`) ?? choice}
        </label>
      ))}
    </fieldset>
  );
}

/** In the order of all choices, whatever the order of clicks. */
function toggled<C extends string>(choices: readonly C[], value: readonly C[], choice: C): C[] {
  return choices.filter((other) => value.includes(other) !== (other === choice));
}
