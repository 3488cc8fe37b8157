import { MOST_BYTES } from '../../import/limits';
import type { FeedAddress, FeedTrouble } from '../../import/owned';
import { fits, readSignature } from './signature';

export type Fetched =
  | { kind: 'same' }
  | { kind: 'new'; bytes: Uint8Array; etag: string | null }
  | { kind: 'trouble'; trouble: FeedTrouble };

/** How long a server may take to begin, and to end, in ms. */
const PATIENCE = { begin: 20_000, end: 120_000 } as const;
const MOST_SIGNATURE = 1024;

/**
 * Fetches a dataset: https alone, without cookies or referrer, no more than 50 MB however they are packed,
 * and only if it is another than the one with this `etag`. Redirects are not followed: a script cannot see
 * their steps, and one over http would let anybody choose where they end.
 */
export async function fetchFeed(address: FeedAddress, etag: string | null): Promise<Fetched> {
  const answer = await get(address.url, MOST_BYTES, etag);
  if (answer.kind !== 'new' || address.key === null) return answer;
  const signature = await get(signatureUrl(address.url), MOST_SIGNATURE, null);
  const signed = signature.kind === 'new' ? readSignature(signature.bytes) : null;
  if (signed === null) return { kind: 'trouble', trouble: { kind: 'unsigned' } };
  const isGenuine = await fits(signed, answer.bytes, address.key);
  return isGenuine ? answer : { kind: 'trouble', trouble: { kind: 'forged' } };
}

/** `https://host/list.json?x=1` is signed at `https://host/list.json.sig?x=1`. */
function signatureUrl(url: string): string {
  const parsed = new URL(url);
  parsed.pathname += '.sig';
  return parsed.href;
}

async function get(url: string, most: number, etag: string | null): Promise<Fetched> {
  const abort = new AbortController();
  const timer = { id: setTimeout(() => abort.abort(SLOW), PATIENCE.begin) };
  try {
    const response = await fetch(url, {
      signal: abort.signal,
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
      ...(etag !== null && { headers: { 'If-None-Match': etag } }),
    });
    clearTimeout(timer.id);
    timer.id = setTimeout(() => abort.abort(SLOW), PATIENCE.end);
    if (response.type === 'opaqueredirect') return trouble({ kind: 'redirected' });
    if (response.status === 304) return { kind: 'same' };
    if (!response.ok) return trouble({ kind: 'status', status: response.status });
    const bytes = await readAtMost(response, most);
    if (bytes === null) return trouble({ kind: 'too-large' });
    return { kind: 'new', bytes, etag: response.headers.get('etag') };
  } catch (error) {
    return trouble({ kind: error === SLOW ? 'too-slow' : 'unreachable' });
  } finally {
    clearTimeout(timer.id);
    // What was not read to its end must not go on coming.
    abort.abort();
  }
}

const SLOW = new Error('the server takes too long');

function trouble(what: FeedTrouble): Fetched {
  return { kind: 'trouble', trouble: what };
}

/** The body's bytes, or null as soon as they are too many; what the server says of its length is not believed. */
async function readAtMost({ body }: Response, most: number): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    length += part.value.length;
    if (length > most) return null;
    parts.push(part.value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
