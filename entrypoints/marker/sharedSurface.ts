import { askBackground } from '../../utils/browser/contentApi';
import { bringCard } from '../../utils/browser/markerApi';
import type { Messages } from '../../utils/browser/messages';
import type { Shown } from '../../utils/facts/head';
import {
  type CardHandlers,
  type CardPlace,
  type CardState,
  type CardSurface,
  cardSlot,
  cardSlotFilled,
} from '../../utils/page/cardSlot';

/** Who shows something, and hears what the reader does with it. */
export type CardOwner = Omit<CardHandlers<Shown>, 'load'>;

/** The frame's one surface, lent to one owner at a time. Its code comes into the page when first needed. */
export class SharedSurface {
  private surface: CardSurface<Shown> | undefined;
  private opening: Promise<CardSurface<Shown> | undefined> | undefined;
  private owner: CardOwner | null = null;

  async show(owner: CardOwner, content: Shown | CardState, place: CardPlace): Promise<void> {
    const surface = await this.open();
    if (!surface) return;
    if (this.owner !== owner) this.owner?.onClose();
    this.owner = owner;
    surface.show(content, place);
  }

  /** Draws ahead of time, where nothing is shown. */
  ahead(content: Shown, place: CardPlace): void {
    if (this.owner === null) this.surface?.ahead(content, place);
  }

  /** Gives up what was drawn ahead. */
  forget(): void {
    if (this.owner === null) this.surface?.hide();
  }

  /** Loads the code ahead of what will be shown. */
  async prepare(): Promise<void> {
    await this.open();
  }

  pinned(owner: CardOwner, pinned: boolean): void {
    if (this.owner === owner) this.surface?.pinned(pinned);
  }

  focus(owner: CardOwner): void {
    if (this.owner === owner) this.surface?.focus();
  }

  hide(owner: CardOwner): void {
    if (this.owner !== owner) return;
    this.owner = null;
    this.surface?.hide();
  }

  dispose(): void {
    this.owner = null;
    this.surface?.dispose();
    this.surface = undefined;
    this.opening = undefined;
  }

  private open(): Promise<CardSurface<Shown> | undefined> {
    this.opening ??= this.load();
    return this.opening;
  }

  private async load(): Promise<CardSurface<Shown> | undefined> {
    const [texts] = await Promise.all([
      askBackground('texts', {}),
      cardSlot() ? null : Promise.race([cardSlotFilled(), bringCard()]),
    ]);
    const open = cardSlot<Shown, Messages['texts']['response']>();
    if (texts && open) this.surface = open(this.handlers(), texts);
    // What could not be had now may be had when it is next wanted.
    else this.opening = undefined;
    return this.surface;
  }

  private handlers(): CardHandlers<Shown> {
    return {
      load: (entity) => askBackground('card', { entity, reason: null, around: null }),
      onEnter: () => this.owner?.onEnter(),
      onLeave: () => this.owner?.onLeave(),
      onClose: () => this.owner?.onClose(),
      onPin: (pinned) => this.owner?.onPin(pinned),
      onRetry: () => this.owner?.onRetry(),
      onReject: (undo) => this.owner?.onReject(undo),
    };
  }
}
