import { saveFile } from './saveFile';

/** A file's kind, as far as a browser has to know it. */
interface Kind {
  id: string;
  extension: string;
  mediaType: string;
}

/** Gives the reader a text as a file or on the clipboard. */
export async function handOver(
  text: string,
  { id, extension, mediaType }: Kind,
  how: 'save' | 'copy',
): Promise<void> {
  if (how === 'copy') await navigator.clipboard.writeText(text);
  else saveFile(`sourcelight-${id}.${extension}`, mediaType, text);
}
