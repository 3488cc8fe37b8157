import { useWords } from '../Words';

interface FieldProps<T> {
  label: string;
  help?: string | undefined;
  /** An organisation's policy sets it. */
  locked?: boolean;
  /** Another setting has switched it off. */
  idle?: boolean;
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
export function SwitchField(props: FieldProps<boolean>) {
  const { label, help, locked = false, idle = false, value, onChange } = props;
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
        disabled={locked || idle}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </label>
  );
}

/** One of a few. */
export function ChoiceField<C extends string>(
  props: FieldProps<C> & { choices: readonly C[]; nameOf(choice: string): string },
) {
  const { label, help, locked = false, value, choices, nameOf, onChange } = props;
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
            {nameOf(choice)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** A whole number between two others. */
export function NumberField(props: FieldProps<number> & { least: number; most: number }) {
  const { label, help, locked = false, value, least, most, onChange } = props;
  return (
    <label class="field">
      <span>
        {label}
        <Help help={help} locked={locked} />
      </span>
      <input
        type="number"
        min={least}
        max={most}
        step={1}
        value={value}
        disabled={locked}
        onChange={({ currentTarget: { valueAsNumber, validity } }) => {
          if (validity.valid && Number.isInteger(valueAsNumber)) onChange(valueAsNumber);
        }}
      />
    </label>
  );
}

interface ChoicesFieldProps<C extends string> extends FieldProps<readonly C[]> {
  choices: readonly C[];
  /** Those that an organisation has chosen; the user cannot take them out. */
  theirs?: readonly string[];
  nameOf(choice: string): string;
}

/** Any of several. */
export function ChoicesField<C extends string>(props: ChoicesFieldProps<C>) {
  const { label, help, locked = false, value, choices, theirs = [], nameOf, onChange } = props;
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
            disabled={theirs.includes(choice)}
            onChange={() => onChange(toggled(choices, value, choice))}
          />{' '}
          {nameOf(choice)}
          {theirs.includes(choice) && <Theirs />}
        </label>
      ))}
    </fieldset>
  );
}

/** Says that an entry of a list is the organisation's. */
export function Theirs() {
  const words = useWords();
  return <small class="quiet"> {words.say('setByOrganisation')}</small>;
}

/** In the order of all choices, whatever the order of clicks. */
function toggled<C extends string>(choices: readonly C[], value: readonly C[], choice: C): C[] {
  return choices.filter((other) => value.includes(other) !== (other === choice));
}
