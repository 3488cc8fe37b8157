import { getDocument, PasswordResponses, type PDFDocumentProxy, PDFWorker } from './library';
import { PdfError } from './trouble';

/** An open PDF with what it says about itself. */
export interface OpenPdf {
  document: PDFDocumentProxy;
  /** Names the file, whatever it is called: hexadecimal digits. */
  fingerprint: string;
  /** Empty if it has none. */
  title: string;
  /** The day on which the file says it was made, `YYYY-MM-DD`. */
  created: string | null;
  close(): void;
}

export interface OpenOptions {
  /** Where the extension has pdf.js's worker and data; ends in a slash. */
  assets: string;
  /** Asks the reader for the password; `again` if the last one was wrong. */
  askPassword(again: boolean): Promise<string>;
  signal: AbortSignal;
}

/** Opens a PDF, whose bytes are handed over to its worker. Throws a `PdfError`. */
export async function openPdf(
  data: Uint8Array,
  { assets, askPassword, signal }: OpenOptions,
): Promise<OpenPdf> {
  if (!isPdf(data)) throw new PdfError({ kind: 'not-pdf' });
  const port = new Worker(`${assets}pdf.worker.min.mjs`, { type: 'module' });
  const worker = PDFWorker.create({ port });
  const task = getDocument({
    data,
    worker,
    cMapUrl: `${assets}cmaps/`,
    wasmUrl: `${assets}wasm/`,
    // An extension's pages may run no WebAssembly unless its policy is loosened for it.
    useWasm: false,
    enableXfa: false,
    verbosity: 0,
  });
  const close = (): void => {
    void task.destroy();
    worker.destroy();
    port.terminate();
  };
  signal.addEventListener('abort', close, { once: true });
  task.onPassword = (answer: (password: string) => void, reason: number) => {
    void askPassword(reason === PasswordResponses.INCORRECT_PASSWORD).then(answer);
  };
  try {
    const document = await task.promise;
    return {
      document,
      close,
      fingerprint: document.fingerprints[0] ?? '',
      ...(await about(document)),
    };
  } catch (error) {
    close();
    throw signal.aborted ? signal.reason : new PdfError({ kind: 'broken' }, { cause: error });
  }
}

/** The sign that files begin with; some have other bytes before it. */
function isPdf(data: Uint8Array): boolean {
  return String.fromCharCode(...data.subarray(0, 1024)).includes('%PDF-');
}

async function about(document: PDFDocumentProxy): Promise<Pick<OpenPdf, 'title' | 'created'>> {
  const { info } = await document.getMetadata();
  const { Title, CreationDate } = info as Record<string, unknown>;
  return {
    title: typeof Title === 'string' ? Title.trim() : '',
    created: typeof CreationDate === 'string' ? dayOf(CreationDate) : null,
  };
}

/** The day of a date as PDF writes it, `D:20220114…`. */
function dayOf(date: string): string | null {
  const [, year, month, day] = /^D:(\d{4})(\d\d)(\d\d)/.exec(date) ?? [];
  return year ? `${year}-${month}-${day}` : null;
}
