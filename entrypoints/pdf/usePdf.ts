import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { PdfState, PdfViewerProps } from '../../components/pdf/PdfViewer';
import { useWords } from '../../components/Words';
import { addressOfOpen, pdfAssets } from '../../utils/browser/pdfPage';
import { type OpenPdf, openPdf } from '../../utils/pdf/open';
import { PdfPages } from '../../utils/pdf/pages';
import { PdfError } from '../../utils/pdf/trouble';
import { mayName } from './mayName';
import { type Source, sourceOfFile, sourceOfPage } from './source';

type Pdf = Omit<PdfViewerProps, 'onFile' | 'onSidePanel'> & { openFile(file: File): void };

/** What the page shows, from the file's bytes to its pages. Another file takes the place of the last. */
export function usePdf(): Pdf {
  const words = useWords();
  const [state, setState] = useState<PdfState>({ kind: 'empty', trouble: null });
  const [title, setTitle] = useState('');
  const [page, setPage] = useState(1);
  const holder = useRef<HTMLDivElement>(null);
  const shown = useRef<PdfPages | null>(null);
  const unlock = useRef<(password: string) => void>(() => undefined);
  const current = useRef(new AbortController());

  const draw = useCallback(
    async (pdf: OpenPdf, signal: AbortSignal): Promise<void> => {
      const pages = pdf.document.numPages;
      setPage(1);
      setState({ kind: 'open', pages, read: 0, hasText: false });
      if (!holder.current) return;
      holder.current.hidden = false;
      shown.current = await PdfPages.show(holder.current, pdf.document, {
        mayName,
        label: (number) => words.say('pdfPage', { page: number }),
        onPage: setPage,
        onRead: (read, hasText) => setState({ kind: 'open', pages, read, hasText }),
        signal,
      });
      await shown.current.read();
    },
    [words],
  );

  const open = useCallback(
    async (source: Source): Promise<void> => {
      current.current.abort();
      current.current = new AbortController();
      const { signal } = current.current;
      holder.current?.replaceChildren();
      setState({ kind: 'loading', part: null });
      const askPassword = (isWrong: boolean) =>
        new Promise<string>((answer) => {
          unlock.current = answer;
          setState({ kind: 'locked', isWrong });
        });
      try {
        const data = await source.load((part) => setState({ kind: 'loading', part }), signal);
        const pdf = await openPdf(data, { assets: pdfAssets(), askPassword, signal });
        setTitle(introduce(source, pdf));
        await draw(pdf, signal);
      } catch (error) {
        if (signal.aborted) return;
        const trouble = error instanceof PdfError ? error.trouble : { kind: 'broken' as const };
        setState({ kind: 'empty', trouble });
      }
    },
    [draw],
  );

  useEffect(() => {
    const asked = sourceOfPage();
    if (asked && 'load' in asked) void open(asked);
    else setState({ kind: 'empty', trouble: asked });
    return () => current.current.abort();
  }, [open]);

  return {
    state,
    title,
    page,
    pages: holder,
    openFile: useCallback((file: File) => void open(sourceOfFile(file)), [open]),
    onPassword: (password) => {
      setState({ kind: 'loading', part: null });
      unlock.current(password);
    },
    onPage: (number) => shown.current?.goTo(number),
    onZoom: (factor) => shown.current?.zoom(factor),
    onFit: () => shown.current?.fit(),
  };
}

/** Tells browser, exports and card what is open: by the tab's title, the address and the page's date. */
function introduce({ address, name }: Source, { fingerprint, title, created }: OpenPdf): string {
  history.replaceState(null, '', addressOfOpen({ source: address, fingerprint, name }));
  document.title = title || name;
  document.querySelector('meta[name=date]')?.remove();
  if (created !== null) {
    const date = document.createElement('meta');
    date.name = 'date';
    date.content = created;
    document.head.append(date);
  }
  return title || name;
}
