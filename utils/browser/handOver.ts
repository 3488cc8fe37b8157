import { saveFile } from './saveFile';
import { readSettings } from './settingsStore';

/** A file's kind, as far as a browser has to know it. */
interface Kind {
  id: string;
  extension: string;
  mediaType: string;
}

/** Gives the reader a text as a file or on the clipboard; nothing where an organisation forbids exports. */
export async function handOver(
  text: string,
  { id, extension, mediaType }: Kind,
  how: 'save' | 'copy',
): Promise<void> {
  if (!(await readSettings()).values.exports) return;
  if (how === 'copy') await navigator.clipboard.writeText(text);
  else saveFile(`sourcelight-${id}.${extension}`, mediaType, text);
}
