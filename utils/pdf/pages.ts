import type { MayName } from '../text/joint';
import type { PDFDocumentProxy } from './library';
import { type PageSize, PageView } from './pageView';

export interface PagesOptions {
  /** Whether a text may hold a name. */
  mayName: MayName;
  /** What a screen reader calls a page. */
  label(page: number): string;
  /** The page that the reader is on has changed. */
  onPage(page: number): void;
  /** So many pages were read, some of them with text or none. */
  onRead(pages: number, hasText: boolean): void;
  signal: AbortSignal;
}

/** Pictures are drawn so far above and below the window. */
const MARGIN = '800px 0px';
/** A page is the one the reader is on when it covers this part of the window's height. */
const EYE = 0.35;
const [SMALLEST, LARGEST] = [0.25, 6];
/** Wider than this nobody reads with ease, in px a point. */
const WIDEST = 1.6;
/** Left free on both sides, in px. */
const EDGE = 12;

/** All pages below each other: pictures where the reader is, text everywhere. */
export class PdfPages {
  private readonly holder: HTMLElement;
  private readonly views: readonly PageView[];
  private readonly options: PagesOptions;
  private readonly near = new Set<PageView>();
  private readonly first: PageSize;
  private page = 1;
  /** CSS px a point. */
  private scale = 1;

  private constructor(
    holder: HTMLElement,
    pdf: PDFDocumentProxy,
    first: PageSize,
    options: PagesOptions,
  ) {
    this.holder = holder;
    this.first = first;
    this.options = options;
    this.views = Array.from(
      { length: pdf.numPages },
      (_, i) => new PageView(pdf, i + 1, options.label(i + 1), first),
    );
    this.fit();
    // What stands after the last page is no text of the document.
    holder.replaceChildren(...this.views.map(({ element }) => element), '\f');
    this.watch();
  }

  static async show(
    holder: HTMLElement,
    pdf: PDFDocumentProxy,
    options: PagesOptions,
  ): Promise<PdfPages> {
    const { width, height } = (await pdf.getPage(1)).getViewport({ scale: 1 });
    return new PdfPages(holder, pdf, { width, height }, options);
  }

  /** Reads all pages, one whenever the browser is idle, so that nothing the reader does waits for it. */
  async read(): Promise<void> {
    const { mayName, onRead, signal } = this.options;
    let hasText = false;
    for (const view of this.views) {
      await idle();
      if (signal.aborted) return;
      hasText = (await view.read(mayName)) || hasText;
      onRead(view.number, hasText);
    }
    // What later pages say of the subject decides about names on earlier ones too.
    if (this.views.length > 1) for (const view of this.views) view.touch();
  }

  goTo(page: number): void {
    const view = this.views[Math.min(this.views.length, Math.max(1, page)) - 1];
    view?.element.scrollIntoView({ block: 'start', behavior: 'instant' });
  }

  /** Enlarges so many times. */
  zoom(factor: number): void {
    this.setScale(this.scale * factor);
  }

  /** Makes the pages as wide as there is room. */
  fit(): void {
    const room = this.holder.clientWidth - 2 * EDGE;
    if (room > 0) this.setScale(Math.min(room / this.first.width, WIDEST));
  }

  private setScale(scale: number): void {
    const view = this.views[this.page - 1];
    const before = view?.element.getBoundingClientRect();
    this.scale = Math.min(LARGEST, Math.max(SMALLEST, scale));
    this.holder.style.setProperty('--scale', `${this.scale}`);
    for (const one of this.near) void one.draw(this.scale);
    // The place one was at stays where it was.
    const after = view?.element.getBoundingClientRect();
    if (!before || !after || before.height === 0 || before.top > 0) return;
    scrollBy(0, after.top - (before.top * after.height) / before.height);
  }

  private watch(): void {
    const { signal } = this.options;
    const known = new Map(this.views.map((view) => [view.element as Element, view]));
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const view = known.get(target);
          if (view) this.onNear(view, isIntersecting);
        }
      },
      { rootMargin: MARGIN },
    );
    for (const view of this.views) observer.observe(view.element);
    signal.addEventListener('abort', () => {
      observer.disconnect();
      for (const view of this.near) view.clear();
    });
    addEventListener('scroll', () => requestAnimationFrame(() => this.tellPage()), {
      signal,
      passive: true,
    });
  }

  private onNear(view: PageView, isNear: boolean): void {
    if (isNear) {
      this.near.add(view);
      void view.draw(this.scale);
    } else if (this.near.delete(view)) view.clear();
  }

  private tellPage(): void {
    const eye = innerHeight * EYE;
    const isBelow = ({ element }: PageView): boolean => element.getBoundingClientRect().top > eye;
    let low = 0;
    let high = this.views.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const view = this.views[middle];
      if (view && isBelow(view)) high = middle;
      else low = middle + 1;
    }
    const page = Math.max(1, low);
    if (page === this.page) return;
    this.page = page;
    this.options.onPage(page);
  }
}

/** A page waits no longer than this for its turn, in ms: on a busy machine that is all that reading costs. */
const LONGEST_WAIT = 40;

function idle(): Promise<void> {
  return new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: LONGEST_WAIT }));
}
