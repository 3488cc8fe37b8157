import { useState } from 'preact/hooks';
import { useWords } from '../Words';

interface PdfPasswordProps {
  isWrong: boolean;
  onPassword(password: string): void;
}

/** Asks for the password of a protected file. */
export function PdfPassword({ isWrong, onPassword }: PdfPasswordProps) {
  const words = useWords();
  const [password, setPassword] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onPassword(password);
        setPassword('');
      }}
    >
      <p id="pdf-locked">{words.say('pdfLocked')}</p>
      <label class="field">
        <span>{words.say('pdfPassword')}</span>
        <input
          type="password"
          autoComplete="off"
          // biome-ignore lint/a11y/noAutofocus: nothing else can be done here
          autoFocus
          value={password}
          aria-describedby="pdf-locked pdf-wrong"
          aria-invalid={isWrong}
          onInput={(event) => setPassword(event.currentTarget.value)}
        />
      </label>
      <p id="pdf-wrong" class="problem" role="alert">
        {isWrong && words.say('pdfWrongPassword')}
      </p>
      <button type="submit" class="button">
        {words.say('pdfUnlock')}
      </button>
    </form>
  );
}
