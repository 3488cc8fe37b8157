import { isAlive } from '../../utils/browser/contentApi';
import { type Choices, readChoices, tellFault, watchChoices } from '../../utils/browser/markerApi';
import type { PageBlock } from '../../utils/page/collect';
import type { Marker, Scout } from '../../utils/page/markerSlot';
import { type Picked, pickedText } from '../../utils/page/selection';
import { DEFAULTS } from '../../utils/settings/effective';
import { Lookup } from './lookup';
import { Marking } from './marking';
import { answerPages } from './pageLink';
import { lookupButton } from './selectionButton';
import { SharedSurface } from './sharedSurface';

/** What Sourcelight shows in a frame: marks, cards, and answers to what its reader looks up there. */
export class PageMarker implements Marker {
  readonly lookup: Lookup;
  private readonly surface = new SharedSurface();
  private readonly scout: Scout;
  private choices: Choices = { settings: DEFAULTS, rejections: [] };
  /** The first reading of the choices. */
  private readonly ready: Promise<void>;
  private marking: Marking | undefined;
  private isOn = false;
  private readonly showButton: (picked: Picked) => void;
  private readonly listeners = new Set<() => void>();

  constructor(scout: Scout) {
    this.scout = scout;
    const { signal } = scout;
    this.lookup = new Lookup(this.surface, () => this.choices.settings, signal);
    this.showButton = lookupButton(this.lookup, signal);
    watchChoices(() => void this.reload(), signal);
    // Settings that changed while the page lay in the back/forward cache were not told.
    addEventListener('pageshow', (event) => event.persisted && void this.reload(), { signal });
    signal.addEventListener('abort', () => this.leave());
    answerPages(this, signal);
    this.ready = this.reload();
  }

  get current(): Marking | undefined {
    return this.marking;
  }

  /** Whether names are marked here. */
  get isActive(): boolean {
    return this.isOn;
  }

  begin(): void {
    this.isOn = true;
    this.notify();
    void this.ready.then(() => this.open());
  }

  end(): void {
    const { marking } = this;
    this.isOn = false;
    this.marking = undefined;
    marking?.dispose();
    this.notify();
  }

  private leave(): void {
    this.end();
    this.lookup.close();
    this.surface.dispose();
  }

  forget(): void {
    this.marking?.forget();
  }

  async take(roots: readonly Node[], blocks: readonly PageBlock[]): Promise<void> {
    await this.ready;
    this.open();
    await this.marking?.take(roots, blocks);
  }

  offer(): void {
    const picked = pickedText();
    if (picked) this.showButton(picked);
  }

  note(thrown: unknown): void {
    tellFault(thrown);
  }

  /** Calls back after each change of the marks; returns how to stop. */
  listen(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private open(): void {
    if (!this.isOn || this.marking) return;
    this.marking = new Marking(this.choices, {
      scout: this.scout,
      surface: this.surface,
      orphaned: () => {
        this.scout.stop();
        this.leave();
      },
      changed: () => this.notify(),
    });
    this.notify();
  }

  private async reload(): Promise<void> {
    if (!isAlive()) return;
    this.choices = await readChoices();
    this.marking?.apply(this.choices);
  }

  private notify(): void {
    for (const listener of this.listeners) listener();
  }
}
