import { useWords } from './Words';

interface AccessNoticeProps {
  onAllow(): void;
}

/** Says that the browser keeps Sourcelight from reading pages, with the way out. */
export function AccessNotice({ onAllow }: AccessNoticeProps) {
  const words = useWords();
  return (
    <p class="problems" role="status">
      {words.say('mayNotRead')}{' '}
      <button type="button" class="text-button" onClick={onAllow}>
        {words.say('allowReading')}
      </button>
    </p>
  );
}
