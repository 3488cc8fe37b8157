import type { MayName } from '../text/joint';
import { type PDFDocumentProxy, RenderingCancelledException, type RenderTask } from './library';
import { layText } from './textLayer';

/** Pictures have no more dots than this, however far one zooms in. */
const MOST_DOTS = 16_000_000;

/** One page: its picture, drawn while it is near the window, and its text, which stays. */
export class PageView {
  readonly number: number;
  readonly element = document.createElement('section');
  private readonly canvas = document.createElement('canvas');
  private readonly text = document.createElement('div');
  private readonly pdf: PDFDocumentProxy;
  private task: RenderTask | null = null;
  /** The scale that the picture was drawn at; 0 while there is none. */
  private drawnAt = 0;

  /** `size` is in points, a guess until the page is read. */
  constructor(pdf: PDFDocumentProxy, number: number, label: string, size: PageSize) {
    this.pdf = pdf;
    this.number = number;
    this.element.className = 'pdf-page';
    this.element.ariaLabel = label;
    this.canvas.ariaHidden = 'true';
    this.canvas.width = this.canvas.height = 0;
    this.text.className = 'pdf-text';
    // As in text that is taken out of PDFs, a form feed stands before each page.
    this.element.append('\f', this.canvas, this.text);
    this.resize(size);
  }

  /** Reads the text and lays it over the picture. Returns whether there is any. */
  async read(mayName: MayName): Promise<boolean> {
    const page = await this.pdf.getPage(this.number);
    this.resize(page.getViewport({ scale: 1 }));
    const hasText = await layText(page, this.text, mayName);
    if (this.drawnAt === 0) page.cleanup();
    return hasText;
  }

  /** Draws the picture at so many CSS px a point, unless it is there already. */
  async draw(scale: number): Promise<void> {
    if (this.drawnAt === scale) return;
    this.task?.cancel();
    this.drawnAt = scale;
    const page = await this.pdf.getPage(this.number);
    if (this.drawnAt !== scale) return;
    const { width, height } = page.getViewport({ scale });
    const sharpness = Math.min(devicePixelRatio, Math.sqrt(MOST_DOTS / (width * height)));
    const viewport = page.getViewport({ scale: scale * sharpness });
    // Drawn aside first: an emptied canvas would flash.
    const fresh = document.createElement('canvas');
    fresh.width = Math.floor(viewport.width);
    fresh.height = Math.floor(viewport.height);
    this.task = page.render({ canvas: fresh, viewport });
    try {
      await this.task.promise;
    } catch (error) {
      if (error instanceof RenderingCancelledException) return;
      throw error;
    }
    if (this.drawnAt === scale) this.show(fresh);
  }

  /** Gives the picture's memory back. */
  clear(): void {
    this.task?.cancel();
    this.task = null;
    this.drawnAt = 0;
    this.canvas.width = this.canvas.height = 0;
  }

  /** Has the text read again by whoever watches this page. */
  touch(): void {
    for (const paragraph of this.text.children) {
      const [run] = paragraph.firstElementChild?.childNodes ?? [];
      const text = run instanceof Text ? run : run?.firstChild;
      // Nothing is added, and ranges in it stay; yet observers are told.
      if (text instanceof Text) text.appendData('');
    }
  }

  private show(picture: HTMLCanvasElement): void {
    this.canvas.width = picture.width;
    this.canvas.height = picture.height;
    this.canvas.getContext('2d')?.drawImage(picture, 0, 0);
    picture.width = 0;
  }

  private resize({ width, height }: PageSize): void {
    this.element.style.setProperty('--width', `${width}`);
    this.element.style.setProperty('--height', `${height}`);
  }
}

/** In points. */
export interface PageSize {
  width: number;
  height: number;
}
