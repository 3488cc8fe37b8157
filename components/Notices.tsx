import { SafeModeNotice, type SafeModeProps } from './SafeMode';
import { useWords } from './Words';

export interface NoticesProps {
  safeMode: SafeModeProps;
  /** Why the last change is not stored; null where it is. */
  unsaved: 'full' | 'failed' | 'slow' | null;
}

/** What a page of ours has to say above all else: safe mode, and changes that were not stored. */
export function Notices({ safeMode, unsaved }: NoticesProps) {
  const words = useWords();
  return (
    <>
      <SafeModeNotice {...safeMode} />
      {unsaved && (
        <p class="problems unsaved" role="alert">
          {words.say(`saveTrouble_${unsaved}`)}
        </p>
      )}
    </>
  );
}
