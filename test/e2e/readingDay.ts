import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { REPORT } from '../pdf/report';
import { type FileServer, serveFiles } from '../pdf/serveFiles';
import { tinyPdf } from '../pdf/tinyPdf';
import { readPage } from './harness';

/** A word of every page, title and address of the day, and of nothing else in the world. */
export const MARKER = 'quixotry';

const FIXTURES = [
  'article',
  'dated',
  'dynamic',
  'inline',
  'languages',
  'layout',
  'links',
  'quiet',
  'set-apart',
  'shadow',
  'slots',
  'unread',
];
const ROUNDS = 2;

/** What is read in a day: addresses at sites of their own, with what their pages hold. */
export function dayPages(): Map<string, string> {
  const pages = new Map<string, string>();
  for (let round = 0; round < ROUNDS; round++)
    for (const name of FIXTURES) {
      const html = (readPage(`/${name}.html`) ?? '').replace(
        /<title>/,
        // Browsers ask for icons when they like.
        `<link rel="icon" href="data:,"><title>${MARKER} of ${name} `,
      );
      const url = `http://${name}.${MARKER}${round}.example/${MARKER}/${name}.html`;
      pages.set(url, `${html}<p>The ${MARKER} of round ${round}.</p>`);
    }
  return pages;
}

/** PDFs of the network are asked for over https alone; this machine needs no proxy. */
export function serveDayPdf(): Promise<FileServer> {
  return serveFiles({ [PDF]: tinyPdf({ pages: REPORT, title: MARKER }) });
}
export const PDF = `${MARKER}.pdf`;

export interface DayProxy {
  port: number;
  /** What was asked of the day's sites, in order. */
  read: string[];
  /** Everybody else who was asked for anything: hosts, with their ports where it was a tunnel. */
  strangers: string[];
  close(): void;
}

/** A proxy that is all of the network there is: it has the day's pages, notes who else is asked, and lets nobody through. */
export async function openDayProxy(pages: ReadonlyMap<string, string>): Promise<DayProxy> {
  const read: string[] = [];
  const strangers: string[] = [];
  const server = createServer(({ url = '', headers }, response) => {
    const isOfDay = headers.host?.endsWith('.example') ?? false;
    if (isOfDay) read.push(url);
    else strangers.push(headers.host ?? url);
    const html = pages.get(url);
    if (html === undefined) response.writeHead(isOfDay ? 404 : 502).end();
    else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
  });
  server.on('connect', ({ url = '' }, socket) => {
    strangers.push(url);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const close = (): void => {
    server.closeAllConnections();
    server.close();
  };
  return { port: (server.address() as AddressInfo).port, read, strangers, close };
}

/** All that an extension's page finds stored, as text. Runs in that page. */
export async function allStored(): Promise<Record<string, string>> {
  const databases: Record<string, unknown> = {};
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await new Promise<IDBDatabase>((done, fail) => {
      const opening = indexedDB.open(name);
      opening.onsuccess = () => done(opening.result);
      opening.onerror = () => fail(opening.error);
    });
    for (const store of database.objectStoreNames) {
      const reading = database.transaction(store).objectStore(store).getAll();
      await new Promise((done) => {
        reading.onsuccess = done;
      });
      databases[`${name} ${store}`] = reading.result;
    }
    database.close();
  }
  const cached: string[] = [];
  for (const name of await caches.keys())
    for (const { url } of await (await caches.open(name)).keys()) cached.push(url);
  const all = {
    local: await chrome.storage.local.get(),
    session: await chrome.storage.session.get(),
    databases,
    cached,
    page: [{ ...localStorage }, { ...sessionStorage }],
  };
  return Object.fromEntries(
    Object.entries(all).map(([where, what]) => [where, JSON.stringify(what)]),
  );
}
