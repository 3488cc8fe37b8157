import type { ComponentChildren, RefObject } from 'preact';
import type { Trouble } from '../../utils/pdf/trouble';
import { Logo } from '../Icon';
import { useWords } from '../Words';
import { PdfChooser } from './PdfChooser';
import { PdfPassword } from './PdfPassword';
import { PdfTools } from './PdfTools';

export type PdfState =
  /** Nothing is open; with what went wrong, if something did. */
  | { kind: 'empty'; trouble: Trouble | null }
  /** `part` of 0 to 1 has come; null where that is not known. */
  | { kind: 'loading'; part: number | null }
  | { kind: 'locked'; isWrong: boolean }
  | { kind: 'open'; pages: number; read: number; hasText: boolean };

export interface PdfViewerProps {
  state: PdfState;
  /** The document's title or the file's name; empty while nothing is open. */
  title: string;
  page: number;
  /** Where the pages are put, by whoever draws them. */
  pages: RefObject<HTMLDivElement | null>;
  onFile(file: File): void;
  onPassword(password: string): void;
  onPage(page: number): void;
  onZoom(factor: number): void;
  onFit(): void;
  /** Absent where the browser has no side panel. */
  onSidePanel?: (() => void) | undefined;
}

/** A PDF with its mentions marked, or what has to be done before there is one. */
export function PdfViewer(props: PdfViewerProps) {
  const { state } = props;
  const isOpen = state.kind === 'open';
  return (
    <div class="pdf">
      {isOpen && <PdfTools {...props} state={state} />}
      {!isOpen && (
        <main class="pdf-start">
          <PdfStart {...props} />
        </main>
      )}
      {isOpen && <Scanned state={state} />}
      {/* Stays where it is: what is in it is not drawn by this component. */}
      <div
        class="pdf-pages"
        ref={props.pages}
        role={isOpen ? 'main' : undefined}
        hidden={!isOpen}
      />
    </div>
  );
}

function PdfStart({ state, onFile, onPassword }: PdfViewerProps) {
  const words = useWords();
  if (state.kind === 'loading')
    return (
      <Frame>
        <p role="status">
          <label for="pdf-progress">{words.say('pdfLoading')}</label>
        </p>
        <progress id="pdf-progress" value={state.part ?? undefined} />
      </Frame>
    );
  if (state.kind === 'locked')
    return (
      <Frame>
        <PdfPassword isWrong={state.isWrong} onPassword={onPassword} />
      </Frame>
    );
  return (
    <Frame>
      <PdfChooser trouble={state.kind === 'empty' ? state.trouble : null} onFile={onFile} />
    </Frame>
  );
}

function Frame({ children }: { children: ComponentChildren }) {
  const words = useWords();
  return (
    <>
      <h1>
        <Logo /> {words.say('pdfOpen')}
      </h1>
      {children}
    </>
  );
}

/** Pictures of text look like text; that nothing is marked in them has to be said. */
function Scanned({ state }: { state: Extract<PdfState, { kind: 'open' }> }) {
  const words = useWords();
  const isScanned = state.read === state.pages && !state.hasText;
  return (
    <div class="pdf-notice" role="status">
      {isScanned && <p class="problems">{words.say('pdfScanned')}</p>}
    </div>
  );
}
