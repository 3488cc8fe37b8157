import { PdfError } from './trouble';

/** How much has come, of 0 to 1; null where nobody knows how much there will be. */
export type Progress = (part: number | null) => void;

/**
 * The bytes at an address the reader asked for: one request, with the reader's cookies, since a report
 * behind a sign-in is open in the reader's tab too. Over https, even where that tab had less: nothing of
 * ours goes in the clear, and the security policy of our pages refuses it. Throws a `PdfError`, or what the signal aborts with.
 */
export async function fetchPdf(
  url: string,
  progress: Progress,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const { protocol } = new URL(url);
  if (protocol === 'file:') return readLocal(url, signal);
  if (protocol !== 'https:' && protocol !== 'http:') throw new PdfError({ kind: 'unreachable' });
  const secure = url.replace(/^http:/i, 'https:');
  const response = await reach(() =>
    fetch(secure, { signal, credentials: 'include', referrerPolicy: 'no-referrer' }),
  );
  if (!response.ok) throw new PdfError({ kind: 'refused', status: response.status });
  return reach(() => bytesOf(response, progress));
}

/** Only the older API reads files by their address, in browsers that allow it at all. */
function readLocal(url: string, signal: AbortSignal): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('GET', url);
    request.responseType = 'arraybuffer';
    request.onload = () => resolve(new Uint8Array(request.response as ArrayBuffer));
    request.onerror = () => reject(new PdfError({ kind: 'unreachable' }));
    signal.addEventListener('abort', () => {
      request.abort();
      reject(signal.reason);
    });
    request.send();
  });
}

async function bytesOf(response: Response, progress: Progress): Promise<Uint8Array> {
  if (!response.body) return new Uint8Array(await response.arrayBuffer());
  // A compressed answer has its length before it is unpacked.
  const isPlain = !response.headers.has('content-encoding');
  const size = isPlain ? Number(response.headers.get('content-length')) : 0;
  const parts: BlobPart[] = [];
  let come = 0;
  const reader = response.body.getReader();
  for (let step = await reader.read(); !step.done; step = await reader.read()) {
    parts.push(step.value);
    come += step.value.byteLength;
    progress(size > 0 ? Math.min(1, come / size) : null);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

/** What fetching throws says nothing that a reader could use, but for an abort. */
async function reach<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof TypeError) throw new PdfError({ kind: 'unreachable' }, { cause: error });
    throw error;
  }
}
