import { useEffect } from 'preact/hooks';

/** Takes a file that is dropped anywhere on the page; the browser would leave the page for it. */
export function useDrop(onFile: (file: File) => void): void {
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    addEventListener('dragover', (event) => event.preventDefault(), { signal });
    addEventListener(
      'drop',
      (event) => {
        event.preventDefault();
        const [file] = event.dataTransfer?.files ?? [];
        if (file) onFile(file);
      },
      { signal },
    );
    return () => stop.abort();
  }, [onFile]);
}
