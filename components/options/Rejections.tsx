import { useState } from 'preact/hooks';
import { quote } from '../../utils/facts/why';
import type { Rejection } from '../../utils/settings/rejections';
import type { Words } from '../../utils/words/types';
import { useWords } from '../Words';

export interface ListedRejection extends Rejection {
  /** The entity's name; its id where the dataset no longer has it. */
  name: string;
}

interface RejectionsProps {
  all: readonly ListedRejection[];
  /** As which site marks on the extension's own pages are kept: those in PDFs. */
  ownSite: string;
  onMarkAgain(rejection: ListedRejection): void;
  onUndo(rejection: ListedRejection): void;
  onExport?: (() => void) | undefined;
}

/** The marks that the reader called wrong, to take back or to hand on. */
export function Rejections({ all, ownSite, onMarkAgain, onUndo, onExport }: RejectionsProps) {
  const words = useWords();
  const [removed, setRemoved] = useState<ListedRejection | null>(null);
  return (
    <section class="panel" aria-labelledby="rejections-title">
      <h2 id="rejections-title">{words.say('rejections')}</h2>
      <p class="quiet">{words.say('rejectionsHelp')}</p>
      {all.length === 0 && !removed && <p class="quiet">{words.say('noneYet')}</p>}
      <ul class="listed">
        {all.map((one) => (
          <li key={`${one.entity} ${one.surface} ${one.site}`}>
            <span>{describe(one, ownSite, words)}</span>
            <button
              type="button"
              class="text-button"
              onClick={() => {
                setRemoved(one);
                onMarkAgain(one);
              }}
            >
              {words.say('markAgain')}
            </button>
          </li>
        ))}
      </ul>
      {removed && (
        <p role="status">
          {words.say('rejectionRemoved', { mention: quote(removed.surface, words) })}{' '}
          <button
            type="button"
            class="text-button"
            onClick={() => {
              onUndo(removed);
              setRemoved(null);
            }}
          >
            {words.say('undo')}
          </button>
        </p>
      )}
      {all.length > 0 && onExport && (
        <button type="button" class="button" onClick={onExport}>
          {words.say('exportThem')}
        </button>
      )}
    </section>
  );
}

function describe({ surface, name, site }: ListedRejection, ownSite: string, words: Words): string {
  return words.say('rejectionOf', {
    mention: quote(surface, words),
    name,
    site: site === ownSite ? words.say('pdfFiles') : site || words.say('allPages'),
  });
}
