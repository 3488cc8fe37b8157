import { IconButton, Logo } from '../Icon';
import { Say, useWords } from '../Words';
import type { PdfState, PdfViewerProps } from './PdfViewer';

const STEP = 1.2;

type PdfToolsProps = Pick<
  PdfViewerProps,
  'title' | 'page' | 'onPage' | 'onZoom' | 'onFit' | 'onSidePanel'
> & { state: Extract<PdfState, { kind: 'open' }> };

/** Over the pages: what is open, where one is in it, and how large it is shown. */
export function PdfTools(props: PdfToolsProps) {
  const words = useWords();
  const { state, title, onZoom, onFit, onSidePanel } = props;
  return (
    <header class="pdf-tools">
      {/* The title stands in an attribute, so that names in it are no mentions of the document. */}
      <h1 aria-label={title}>
        <Logo />
        <span aria-hidden="true" data-text={title} title={title} />
      </h1>
      <span class="quiet" aria-live="off">
        {state.read < state.pages &&
          words.say('pdfReading', { page: state.read + 1, pages: state.pages })}
      </span>
      <PageField {...props} />
      <span>
        <IconButton icon="minus" label={words.say('pdfSmaller')} onClick={() => onZoom(1 / STEP)} />
        <IconButton icon="plus" label={words.say('pdfLarger')} onClick={() => onZoom(STEP)} />
        <IconButton icon="width" label={words.say('pdfFit')} onClick={onFit} />
        {onSidePanel && (
          <IconButton icon="panel" label={words.say('openSidePanel')} onClick={onSidePanel} />
        )}
      </span>
    </header>
  );
}

function PageField({ page, state, onPage }: PdfToolsProps) {
  const words = useWords();
  const field = (
    <input
      type="number"
      min={1}
      max={state.pages}
      value={page}
      aria-label={words.say('pdfGoTo')}
      onFocus={(event) => event.currentTarget.select()}
      onChange={({ currentTarget }) => {
        if (currentTarget.validity.valid && currentTarget.value !== '')
          onPage(currentTarget.valueAsNumber);
        else currentTarget.value = `${page}`;
      }}
    />
  );
  return (
    <span class="pdf-place">
      <Say message="pdfPageOf" fill={{ page: field, pages: state.pages }} />
    </span>
  );
}
