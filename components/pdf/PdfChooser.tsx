import type { Trouble } from '../../utils/pdf/trouble';
import type { Words } from '../../utils/words/types';
import { useWords } from '../Words';

interface PdfChooserProps {
  trouble: Trouble | null;
  onFile(file: File): void;
}

/** Takes a file of this computer, and says why nothing is shown yet. */
export function PdfChooser({ trouble, onFile }: PdfChooserProps) {
  const words = useWords();
  return (
    <>
      {trouble && (
        <p class="problems" role="alert">
          {sentenceOf(trouble, words)}
        </p>
      )}
      <p>{words.say('pdfLead')}</p>
      <div class="pdf-drop">
        <label class="button">
          {words.say('pdfChoose')}
          <input
            type="file"
            class="visually-hidden"
            accept=".pdf,application/pdf"
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              currentTarget.value = '';
              if (file) onFile(file);
            }}
          />
        </label>
        <small class="quiet">{words.say('pdfDrop')}</small>
      </div>
    </>
  );
}

function sentenceOf(trouble: Trouble, words: Words): string {
  switch (trouble.kind) {
    case 'broken':
      return words.say('pdfBroken');
    case 'not-pdf':
      return words.say('pdfNotPdf');
    case 'refused':
      return words.say('pdfRefused', { status: trouble.status });
    case 'unreachable':
      return words.say('pdfUnreachable');
    case 'no-file-access':
      return words.say('pdfNoFileAccess');
    case 'switched-off':
      return words.say('pdfSwitchedOff');
    case 'choose-again':
      return words.say('pdfChooseAgain', { name: trouble.name });
  }
}
