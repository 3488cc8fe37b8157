import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface PageServer {
  /** e.g. `http://127.0.0.1:40000/`. */
  base: string;
  close(): void;
}

/** Serves pages on this machine only, with these headers; `page` gives the HTML for a path, or null. */
export async function servePages(
  page: (path: string) => string | null,
  headers: Readonly<Record<string, string>> = {},
): Promise<PageServer> {
  const server: Server = createServer((request, response) => {
    const html = page(new URL(request.url ?? '/', 'http://localhost').pathname);
    response.writeHead(html === null ? 404 : 200, {
      'content-type': 'text/html; charset=utf-8',
      ...headers,
    });
    response.end(html ?? 'not found');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    base: `http://127.0.0.1:${port}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
