import type { PageServer } from './serve';

/** Serves the files of a folder, and none outside it, on this machine only. */
export async function serveFolder(folder: string): Promise<PageServer> {
  const { preview } = await import('vite');
  const server = await preview({
    root: folder,
    configFile: false,
    envDir: false,
    logLevel: 'error',
    appType: 'mpa',
    build: { outDir: '.' },
    preview: { host: '127.0.0.1', port: 0 },
  });
  return {
    base: server.resolvedUrls?.local[0] ?? '',
    close: () => void server.close(),
  };
}
