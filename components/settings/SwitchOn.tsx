import { useWords } from '../Words';

/** Offers to switch on what is off; says whose will it is where one cannot. */
export function SwitchOn({ onSwitch }: { onSwitch?: (() => void) | undefined }) {
  const words = useWords();
  if (!onSwitch) return <>{words.say('setByOrganisation')}</>;
  return (
    <button type="button" class="text-button" onClick={onSwitch}>
      {words.say('switchOn')}
    </button>
  );
}
