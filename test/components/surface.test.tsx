import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import messages from '../../assets/public/_locales/en/messages.json';
import { openCardSurface } from '../../entrypoints/card/surface';
import { cardHead, cardModel } from '../../utils/facts/cardModel';
import type { Shown } from '../../utils/facts/head';
import type { CardHeadView, CardRequestView } from '../../utils/facts/types';
import type { CardHandlers, CardPlace, CardSurface } from '../../utils/page/cardSlot';
import { entity, figure, open, source } from '../facts/tiny';
import { ENGLISH } from '../words';

const index = open(
  [entity('theft')],
  [figure('first', { value: 1e6, source: 'analyst' })],
  [source('analyst')],
);

let root: ShadowRoot | undefined;
let surface: CardSurface<Shown>;
let handlers: CardHandlers<Shown>;
let view: CardRequestView;
let head: CardHeadView;
let place: CardPlace;

beforeEach(() => {
  vi.restoreAllMocks();
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    root = attach.call(this, init);
    return root;
  });
  const card = cardModel(index, 'theft', ENGLISH);
  if (!card) throw new Error('no card');
  view = { card, reason: null, claims: [], year: null };
  const begun = cardHead(index, 'theft', ENGLISH);
  if (!begun) throw new Error('no head');
  head = { head: begun, reason: null, rest: 'coming' };
  place = { anchor: document.body, theme: 'light', mention: 'theft', announce: null };
  handlers = {
    load: vi.fn(),
    onEnter: vi.fn(),
    onLeave: vi.fn(),
    onClose: vi.fn(),
    onPin: vi.fn(),
    onRetry: vi.fn(),
    onReject: vi.fn(),
  };
  surface = openCardSurface(handlers, { messages, locale: 'en' });
});
afterEach(() => surface.dispose());

const frame = () => root?.querySelector<HTMLElement>('.sl');
const title = () => frame()?.querySelector('h2');
const isSeen = () => root?.host.isConnected && frame()?.style.visibility === '';

describe('a card drawn ahead', () => {
  it('stands in the page unseen', () => {
    surface.ahead(view, place);
    expect(root?.host.isConnected).toBe(true);
    expect(title()?.textContent).toBe('theft');
    expect(isSeen()).toBe(false);
  });

  it('is uncovered as it stands, not drawn again', () => {
    surface.ahead(view, place);
    const drawn = title();
    const { length } = document.documentElement.children;
    surface.show(view, place);
    expect(isSeen()).toBe(true);
    expect(title()).toBe(drawn);
    expect(document.documentElement.children).toHaveLength(length);
  });

  it('is gone when it is not wanted, and the page is as it was', () => {
    const before = document.documentElement.outerHTML;
    surface.ahead(view, place);
    surface.hide();
    expect(document.documentElement.outerHTML).toBe(before);
    expect(title()).toBeNull();
  });

  it('for one mark gives way to the card of another', () => {
    surface.ahead(view, place);
    const other = { ...view, card: { ...view.card, name: 'other' } };
    surface.show(other, { ...place, theme: 'dark' });
    expect(title()?.textContent).toBe('other');
    expect(frame()?.dataset['theme']).toBe('dark');
    expect(isSeen()).toBe(true);
  });
});

it('a card that nobody drew ahead is drawn when it is shown', () => {
  surface.show(view, place);
  expect(title()?.textContent).toBe('theft');
  expect(isSeen()).toBe(true);
});

describe('a card of which only the head is there', () => {
  const says = (text: string) => frame()?.textContent?.includes(text) ?? false;

  it('shows the figure, who says it, and that the rest is on its way', () => {
    surface.show(head, place);
    expect(title()?.textContent).toBe('theft');
    expect(says('$1 million')).toBe(true);
    expect(says('analyst')).toBe(true);
    expect(says('Looking up')).toBe(true);
  });

  it('becomes the whole without being drawn anew, and keeps the focus', () => {
    surface.show(head, place);
    const drawn = title();
    surface.focus();
    surface.show(view, place);
    expect(title()).toBe(drawn);
    expect(root?.activeElement).toBe(frame()?.querySelector('.card'));
    expect(says('Looking up')).toBe(false);
    expect(says('1 source')).toBe(true);
  });

  it('is told to a screen reader once', () => {
    vi.useFakeTimers();
    const status = () => root?.querySelector('.announcement');
    const announced = { ...place, announce: { number: 1, count: 2 } };
    surface.show(head, announced);
    vi.runAllTimers();
    expect(status()?.textContent).toContain('theft');
    status()?.replaceChildren('read');
    surface.show(view, announced);
    vi.runAllTimers();
    expect(status()?.textContent).toBe('read');
    vi.useRealTimers();
  });

  it('stays when the rest cannot be had, and asks for it once more', () => {
    surface.show({ ...head, rest: 'missed' }, place);
    expect(says('$1 million')).toBe(true);
    frame()?.querySelector<HTMLButtonElement>('[role=alert] button')?.click();
    expect(handlers.onRetry).toHaveBeenCalledOnce();
  });
});
