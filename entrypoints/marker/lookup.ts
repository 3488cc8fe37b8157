import { askBackground } from '../../utils/browser/contentApi';
import type { Shown } from '../../utils/facts/head';
import { pageScheme } from '../../utils/page/scheme';
import { type Picked, pickedText } from '../../utils/page/selection';
import type { Settings } from '../../utils/settings/table';
import { watchKeys } from './keys';
import type { CardOwner, SharedSurface } from './sharedSurface';

/** Text beyond this is not sent, in UTF-16 units; the background looks at no more. */
const LONGEST = 4000;

/** Answers what the reader picks out, on any page, whether its mentions are marked or not. */
export class Lookup {
  private picked: Picked | null = null;
  private isInside = false;
  private isPinned = false;
  private readonly surface: SharedSurface;
  private readonly settings: () => Settings;
  private readonly owner: CardOwner = {
    onEnter: () => {
      this.isInside = true;
    },
    onLeave: () => {
      this.isInside = false;
    },
    onClose: () => this.close(),
    onPin: (pinned) => {
      this.isPinned = pinned;
      this.surface.pinned(this.owner, pinned);
    },
    onRetry: () => this.picked && void this.show(this.picked),
    // Nothing was marked here, so nothing was marked wrongly.
    onReject: () => undefined,
  };

  constructor(surface: SharedSurface, settings: () => Settings, signal: AbortSignal) {
    this.surface = surface;
    this.settings = settings;
    watchKeys(
      {
        isOpen: () => this.picked !== null,
        isByKey: () => true,
        close: () => this.close(),
        enter: () => surface.focus(this.owner),
      },
      signal,
    );
    addEventListener(
      'pointerdown',
      (event) => event.isTrusted && !this.isInside && !this.isPinned && this.close(),
      { signal, capture: true, passive: true },
    );
  }

  /** Looks up what is selected here; false if nothing is. `text` is what the browser took it for. */
  showSelection(text?: string): boolean {
    const picked = pickedText();
    if (!picked && text === undefined) return false;
    void this.show({
      text: text ?? picked?.text ?? '',
      anchor: picked?.anchor ?? document.documentElement,
    });
    return true;
  }

  async show(picked: Picked): Promise<void> {
    this.picked = picked;
    const { anchor } = picked;
    const { theme } = this.settings();
    const start = anchor instanceof Range ? anchor.startContainer : anchor;
    const place = {
      anchor,
      theme: theme === 'page' ? pageScheme(start) : theme,
      mention: picked.text,
      announce: null,
    };
    const [answer] = await Promise.all([this.answer(picked.text), this.surface.prepare()]);
    if (this.picked === picked) await this.surface.show(this.owner, answer ?? 'error', place);
  }

  close(): void {
    this.picked = null;
    this.isPinned = false;
    this.isInside = false;
    this.surface.hide(this.owner);
  }

  /** The card, where the text names one thing and no more; else all that was recognised. */
  private async answer(picked: string): Promise<Shown | null> {
    const view = await askBackground('lookUp', { text: picked.slice(0, LONGEST) });
    const [only, ...others] = view?.found ?? [];
    if (!view || !only || others.length > 0 || view.amounts.length > 0) return view;
    return askBackground('card', { entity: only.id, reason: null, around: null });
  }
}
