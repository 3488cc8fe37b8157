import { useEffect, useState } from 'preact/hooks';
import { IconButton } from '../Icon';
import { useWords } from '../Words';

/** How long the button shows that it has copied, in ms. */
const SHOWN = 1500;

/** Copies, and says so in its own place. */
export function CopyButton({ label, onCopy }: { label: string; onCopy(): void }) {
  const words = useWords();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), SHOWN);
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <>
      <IconButton
        icon={copied ? 'done' : 'copy'}
        label={label}
        onClick={() => {
          onCopy();
          setCopied(true);
        }}
      />
      <span class="visually-hidden" role="status">
        {copied && words.say('copied')}
      </span>
    </>
  );
}
