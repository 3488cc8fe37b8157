import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { throwAwayTls } from '../throwAwayTls';

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A server of datasets on this machine, over https with a certificate of its own. */
export interface FeedServer {
  base: string;
  /** What was asked for, each as `path` or `path etag`. */
  asked: string[];
  /** What it says at each path; 404 elsewhere. */
  answers: Map<string, Answer>;
  close(): void;
}

export async function serveFeeds(): Promise<FeedServer> {
  const answers = new Map<string, Answer>();
  const asked: string[] = [];
  const server = createServer(await throwAwayTls(), (request, response) => {
    const path = request.url ?? '';
    asked.push([path, request.headers['if-none-match']].filter(Boolean).join(' '));
    const answer = answers.get(path);
    if (answer) answer(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const close = (): void => {
    server.closeAllConnections();
    server.close();
  };
  return { base: `https://127.0.0.1:${port}`, asked, answers, close };
}

/** Answers with a text, and with 304 to who has it already. */
export function text(body: string | Buffer, etag?: string): Answer {
  return (request, response) => {
    if (etag !== undefined && request.headers['if-none-match'] === etag)
      response.writeHead(304).end();
    else response.writeHead(200, etag === undefined ? {} : { etag }).end(body);
  };
}

export interface Signer {
  /** Raw, in base64, as the extension takes it. */
  publicKey: string;
  sign(body: string): Buffer;
}

export function newSigner(): Signer {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return {
    publicKey: rawKey(publicKey),
    sign: (body) => sign(null, Buffer.from(body), privateKey),
  };
}

/** The last 32 bytes of the key's usual wrapping. */
function rawKey(key: KeyObject): string {
  return key.export({ type: 'spki', format: 'der' }).subarray(-32).toString('base64');
}
