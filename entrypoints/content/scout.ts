import {
  bringMarker,
  CHOICE,
  isAlive,
  NAMES,
  readForPage,
  watchKeys,
} from '../../utils/browser/contentApi';
import { PageProbe, readFilter } from '../../utils/mentions/filter';
import type { PageFilter } from '../../utils/mentions/filterFlags';
import { pageAddress } from '../../utils/page/address';
import { type Marker, placeScout, type Scout } from '../../utils/page/markerSlot';
import { watchSelecting } from '../../utils/page/selecting';
import { isOnPage, USUAL_CHOICE } from '../../utils/settings/onPage';
import { bundledFilter } from './bundledFilter';
import { Reading } from './reading';

/** All of Sourcelight that runs in every frame: finds out whether the frame matters, and brings the rest if it does. */
export class PageScout implements Scout {
  readonly signal: AbortSignal;
  private choice = USUAL_CHOICE;
  private reading: Reading | undefined;
  private marker: Marker | undefined;
  private bringing: Promise<void> | undefined;
  /** Whether the marker was wanted and could not be had. */
  private hasMissed = false;
  /** The filter of own datasets as it was stored, until it is opened. */
  private stored = '';
  private filter: PageFilter | undefined;

  constructor(signal: AbortSignal) {
    this.signal = signal;
  }

  get shadows(): ReadonlySet<ShadowRoot> {
    return this.reading?.shadows ?? new Set();
  }

  async start(): Promise<void> {
    const { signal } = this;
    placeScout(this);
    watchKeys(CHOICE, () => void this.reload(), signal);
    // Other names to look for: the page is read anew.
    const onNames = (): void => {
      this.stop();
      this.filter = undefined;
      void this.reload();
    };
    watchKeys(NAMES, onNames, signal);
    // Settings that changed while the page lay in the back/forward cache were not told.
    addEventListener('pageshow', (event) => event.persisted && void this.reload(), { signal });
    signal.addEventListener('abort', () => this.stop());
    watchSelecting((text) => void this.onSelection(text), signal);
    await this.reload();
  }

  join(open: (scout: Scout) => Marker): void {
    if (this.marker || this.signal.aborted) return;
    this.marker = open(this);
    if (!this.reading) return;
    this.marker.begin();
    if (this.hasMissed) this.readAgain();
  }

  readAgain(): void {
    void this.reading?.readPage();
  }

  /** Tells of what was thrown here and caught by nobody. */
  async fail(thrown: unknown): Promise<void> {
    (await this.withMarker())?.note(thrown);
  }

  private async reload(): Promise<void> {
    if (!isAlive()) return;
    const { choice, filter } = await readForPage();
    this.choice = choice;
    // A selection may have been looked at before this was known.
    this.filter = undefined;
    this.stored = filter;
    if (!isOnPage(pageAddress(), this.choice)) this.stop();
    else if (!this.reading && !this.signal.aborted) this.begin();
  }

  private begin(): void {
    this.reading = new Reading(() => this.names(), {
      navigated: () => this.marker?.forget(),
      found: async (roots, blocks) => (await this.withMarker())?.take(roots, blocks),
    });
    this.marker?.begin();
  }

  stop(): void {
    this.reading?.stop();
    this.reading = undefined;
    this.marker?.end();
  }

  /** With the filter of own datasets, where there are any. */
  private names(): PageFilter {
    this.filter ??= readFilter(this.stored) ?? bundledFilter();
    this.stored = '';
    return this.filter;
  }

  private async onSelection(text: string): Promise<void> {
    if (!this.choice.selectionButton || !isAlive()) return;
    if (new PageProbe(this.names()).probe(text)) (await this.withMarker())?.offer();
  }

  /** The marker, brought in when it is first needed; undefined where it cannot be. */
  private async withMarker(): Promise<Marker | undefined> {
    if (this.marker) return this.marker;
    this.bringing ??= bringMarker();
    await this.bringing;
    // What could not be had now may be had when it is next wanted.
    this.bringing = undefined;
    this.hasMissed = !this.marker;
    return this.marker;
  }
}
