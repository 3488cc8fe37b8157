import { useState } from 'preact/hooks';
import { useWords } from '../Words';

interface FileDropProps {
  isBusy: boolean;
  /** A file is about to come: the browser's dialog opens, or one is held over the page. */
  onChoosing(): void;
  onFile(file: File): void;
}

/** A place to choose a file or to drop one. */
export function FileDrop({ isBusy, onChoosing, onFile }: FileDropProps) {
  const words = useWords();
  const [isOver, setOver] = useState(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what is dropped here can be chosen by key inside
    <div
      class={isOver ? 'file-drop over' : 'file-drop'}
      onDragEnter={onChoosing}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const [file] = event.dataTransfer?.files ?? [];
        if (file && !isBusy) onFile(file);
      }}
    >
      <label class="button">
        {words.say('chooseDataset')}
        <input
          type="file"
          accept=".json,.csv,.tsv,.txt,application/json,text/csv"
          disabled={isBusy}
          onClick={onChoosing}
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file) onFile(file);
            // The same file, mended, is chosen again.
            currentTarget.value = '';
          }}
        />
      </label>{' '}
      <span class="quiet">{words.say('orDropIt')}</span>
    </div>
  );
}
