import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { throwAwayTls } from '../throwAwayTls';

export interface FileServer {
  /** e.g. `https://127.0.0.1:40000/`. */
  base: string;
  /** Paths in the order in which they were asked for. */
  asked: string[];
  close(): void;
}

/** Serves these files by their names on this machine only, over https with a certificate of its own, as PDF; others are not found. */
export async function serveFiles(files: Readonly<Record<string, Buffer>>): Promise<FileServer> {
  const asked: string[] = [];
  const server = createServer(await throwAwayTls(), (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    asked.push(pathname);
    const file = files[pathname.slice(1)];
    const type = pathname.endsWith('.html') ? 'text/html' : 'application/pdf';
    response.writeHead(file ? 200 : 404, { 'content-type': type });
    response.end(file ?? 'not found');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = (): void => {
    server.closeAllConnections();
    server.close();
  };
  return { base: `https://127.0.0.1:${port}/`, asked, close };
}
