import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Strangers {
  /** Firefox's settings that send all that leaves this machine past here. */
  prefs: Readonly<Record<string, string | number>>;
  /** The hosts that anything but Firefox itself has asked for. */
  hosts: readonly string[];
  close(): void;
}

/** Firefox's own errands, of which not all can be switched off. */
const OWN = /(?:^|\.)(?:mozilla\.(?:com|net|org)|update\.googleapis\.com)(?::\d+)?$/;

/** A proxy that lets nothing through and notes who was asked for; this machine itself needs no proxy. */
export async function watchStrangers(): Promise<Strangers> {
  const hosts: string[] = [];
  const note = (host = ''): void => {
    if (!OWN.test(host)) hosts.push(host);
  };
  const server = createServer((request, response) => {
    note(request.headers.host);
    response.writeHead(502).end();
  });
  server.on('connect', ({ url }, socket) => {
    note(url);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const proxy = (kind: string) => ({
    [`network.proxy.${kind}`]: '127.0.0.1',
    [`network.proxy.${kind}_port`]: port,
  });
  return {
    prefs: { 'network.proxy.type': 1, ...proxy('http'), ...proxy('ssl') },
    hosts,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
