import { mayReadFiles, readPdfAddress } from '../../utils/browser/pdfPage';
import { readSettings } from '../../utils/browser/settingsStore';
import { fetchPdf, type Progress } from '../../utils/pdf/fetchPdf';
import { PdfError, type Trouble } from '../../utils/pdf/trouble';
import { siteState } from '../../utils/settings/active';

/** A PDF that can be had. */
export interface Source {
  /** Its address; null for a file that was chosen or dropped. */
  address: string | null;
  /** The file's name. */
  name: string;
  /** Throws a `PdfError`. */
  load(progress: Progress, signal: AbortSignal): Promise<Uint8Array>;
}

export function sourceOfFile(file: File): Source {
  const load = async () => new Uint8Array(await file.arrayBuffer());
  return { address: null, name: file.name, load };
}

/** What this page's own address asks for: a PDF, nothing, or a file that only the reader can give. */
export function sourceOfPage(): Source | Trouble | null {
  const asked = readPdfAddress(location.href);
  if (!asked) return null;
  const { source, fingerprint, name } = asked;
  if (source === null) return fingerprint === null ? null : { kind: 'choose-again', name };
  return { address: source, name: nameIn(source), load: (...how) => loadFrom(source, ...how) };
}

async function loadFrom(
  address: string,
  progress: Progress,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const { active, locked } = siteState(address, await readSettings());
  // The user's own lists are for what is marked unasked; an organisation's hold here too.
  if (!active && locked) throw new PdfError({ kind: 'switched-off' });
  if (address.startsWith('file:') && !(await mayReadFiles()))
    throw new PdfError({ kind: 'no-file-access' });
  return fetchPdf(address, progress, signal);
}

/** The last part of an address; the host where there is none. */
function nameIn(address: string): string {
  const { pathname, hostname } = new URL(address);
  const last = pathname.split('/').pop() ?? '';
  try {
    return decodeURIComponent(last) || hostname;
  } catch (error) {
    if (error instanceof URIError) return last;
    throw error;
  }
}
