import { useWords } from './Words';

export interface SafeModeProps {
  isOn: boolean;
  /** Whether Sourcelight failed so often of late that safe mode may help. */
  isOffered: boolean;
  onStart(): void;
  onEnd(): void;
}

/** Says that safe mode is on, or offers it after faults; else nothing. */
export function SafeModeNotice({ isOn, isOffered, onStart, onEnd }: SafeModeProps) {
  const words = useWords();
  if (!isOn && !isOffered) return null;
  return (
    <p class="problems safe-mode" role="status">
      {words.say(isOn ? 'safeModeOn' : 'safeModeOffer')}{' '}
      <button type="button" class="text-button" onClick={isOn ? onEnd : onStart}>
        {words.say(isOn ? 'safeModeEnd' : 'safeModeStart')}
      </button>
    </p>
  );
}

/** Where safe mode is started and ended by hand, with what it does. */
export function SafeModeSection({ isOn, onStart, onEnd }: SafeModeProps) {
  const words = useWords();
  return (
    <section aria-labelledby="safe-mode-title">
      <h2 id="safe-mode-title">{words.say('safeMode')}</h2>
      <p class="quiet">{words.say('safeModeHelp')}</p>
      <button type="button" class="button" onClick={isOn ? onEnd : onStart}>
        {words.say(isOn ? 'safeModeEnd' : 'safeModeStart')}
      </button>
    </section>
  );
}
