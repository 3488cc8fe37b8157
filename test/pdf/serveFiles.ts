import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface FileServer {
  /** e.g. `http://127.0.0.1:40000/`. */
  base: string;
  /** Paths in the order in which they were asked for. */
  asked: string[];
  close(): void;
}

/** Serves these files by their names on this machine only, as PDF; others are not found. */
export async function serveFiles(files: Readonly<Record<string, Buffer>>): Promise<FileServer> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
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
  return { base: `http://127.0.0.1:${port}/`, asked, close };
}
