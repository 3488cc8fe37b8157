import { browser } from './api';

/** What the address of the extension's PDF page says. */
export interface PdfAddress {
  /** Where the PDF is; null for a file that was chosen or dropped. */
  source: string | null;
  /** What names the file wherever it lies; null until it was opened. */
  fingerprint: string | null;
  /** The file's name. */
  name: string;
}

/** The page that shows the PDF at an address, or asks for a file. */
export function pdfPageUrl(source?: string): string {
  const page = browser.runtime.getURL('/pdf.html');
  return source === undefined ? page : `${page}?src=${encodeURIComponent(source.toWellFormed())}`;
}

/** What an address of that page says; null for all other addresses. */
export function readPdfAddress(url: string): PdfAddress | null {
  if (!url.startsWith(pdfPageUrl())) return null;
  const parameters = new URL(url).searchParams;
  const source = parameters.get('src');
  const isAddress = source !== null && /^(?:https?|file):/i.test(source) && URL.canParse(source);
  return {
    source: isAddress ? source : null,
    fingerprint: parameters.get('id'),
    name: parameters.get('name') ?? '',
  };
}

/** The address with the opened file in it, so that exports and the notebook can name what was read. */
export function addressOfOpen({ source, fingerprint, name }: PdfAddress): string {
  const parameters = new URLSearchParams();
  if (source !== null) parameters.set('src', source);
  if (source === null && name !== '') parameters.set('name', name);
  if (fingerprint !== null) parameters.set('id', fingerprint);
  return `${pdfPageUrl()}?${parameters}`;
}

/**
 * What a page's address is to others: a PDF's own, or the file's name by its fingerprint where the
 * address would only say how someone's folders are called.
 */
export function addressOfDocument(url: string): string {
  const pdf = readPdfAddress(url);
  if (!pdf) return url;
  if (pdf.source !== null && /^https?:/i.test(pdf.source)) return pdf.source;
  return `urn:x-pdf:${pdf.fingerprint ?? ''}`;
}

/** Whether extensions may read files of this computer by their address; in some browsers never. */
export async function mayReadFiles(): Promise<boolean> {
  return (await browser.extension.isAllowedFileSchemeAccess()) === true;
}

/** Where pdf.js's worker and data lie in the package. */
export function pdfAssets(): string {
  return browser.runtime.getURL('/pdf/');
}
