import { join } from 'node:path';
import { runsOf } from '../../pdf/laidOut';
import type { MayName } from '../../text/joint';
import { paragraphs } from '../../text/paragraphs';
import { ROOT } from '../root';
import type { LocatedBlock } from './blocks';

/** The text of a PDF, whose offsets are told, as no other is to be had. */
export interface PdfText {
  /** A form feed before each page, a blank line between paragraphs. */
  text: string;
  /** The paragraphs. */
  blocks: LocatedBlock[];
  /** The page that an offset is on; the first is 1. */
  pageAt(offset: number): number;
}

const PACKAGE = join(ROOT, 'node_modules/pdfjs-dist');

/** Reads a PDF page by page. Throws an error in a few words if that is not possible. */
export async function readPdf(bytes: Uint8Array, mayName: MayName): Promise<PdfText> {
  addWithResolvers();
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    data: Uint8Array.from(bytes),
    cMapUrl: join(PACKAGE, 'cmaps/'),
    standardFontDataUrl: join(PACKAGE, 'standard_fonts/'),
    enableXfa: false,
    verbosity: 0,
  });
  try {
    const pdf = await task.promise;
    const writer = new PdfWriter(mayName);
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      writer.addPage(await page.getTextContent());
      page.cleanup();
    }
    return writer;
  } catch (error) {
    throw new Error(troubleOf(error), { cause: error });
  } finally {
    await task.destroy();
  }
}

class PdfWriter implements PdfText {
  text = '';
  readonly blocks: LocatedBlock[] = [];
  private readonly pages: number[] = [];
  private readonly mayName: MayName;

  constructor(mayName: MayName) {
    this.mayName = mayName;
  }

  addPage(content: Parameters<typeof runsOf>[0]): void {
    this.pages.push(this.text.length);
    this.text += '\f';
    for (const placed of paragraphs(runsOf(content), this.mayName)) {
      const text = placed.map((run) => run.text).join('');
      this.blocks.push({ id: this.blocks.length, text, places: this.text.length });
      this.text += `${text}\n\n`;
    }
  }

  pageAt(offset: number): number {
    return Math.max(1, this.pages.findLastIndex((start) => start <= offset) + 1);
  }
}

function troubleOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'PasswordException') return 'the PDF asks for a password';
  if (error.name === 'InvalidPDFException') return 'no PDF, or a damaged one';
  return error.message;
}

/** pdf.js brings all else that Node 20 lacks with it, but not this. */
function addWithResolvers(): void {
  if ('withResolvers' in Promise) return;
  Object.assign(Promise, {
    withResolvers() {
      const settle = {};
      const promise = new Promise((resolve, reject) => Object.assign(settle, { resolve, reject }));
      return { promise, ...settle };
    },
  });
}
