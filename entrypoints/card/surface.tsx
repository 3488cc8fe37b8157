import { render } from 'preact';
import cardStyles from '../../assets/styles/card.css?inline';
import tokens from '../../assets/styles/tokens.css?inline';
import { WordsProvider } from '../../components/Words';
import type { Texts } from '../../utils/browser/words';
import { headOf, type Shown } from '../../utils/facts/head';
import type { CardHead } from '../../utils/facts/types';
import type { CardHandlers, CardPlace, CardState, CardSurface } from '../../utils/page/cardSlot';
import { moveWithin, placeBeside } from '../../utils/page/place';
import type { Words } from '../../utils/words/types';
import { wordsOf } from '../../utils/words/words';
import { CardApp } from './CardApp';
import { createHost } from './host';

type Content = Shown | CardState;

/** Opens the place where cards are drawn: one host, one closed shadow root, made once per frame. */
export function openCardSurface(
  handlers: CardHandlers<Shown>,
  { messages, locale }: Texts,
): CardSurface<Shown> {
  const words = wordsOf(messages, locale);
  const { host, frame, say } = createHost([tokens, cardStyles], words.lang);
  let stopPlacing = (): void => undefined;
  let pinned = false;
  let shown: { content: Content; place: CardPlace } | null = null;
  let returnFocus: HTMLElement | null = null;

  frame.addEventListener('pointerenter', handlers.onEnter);
  frame.addEventListener('pointerleave', handlers.onLeave);

  const draw = (): void => {
    const content = shown?.content ?? null;
    const card = content && (
      <WordsProvider value={words}>
        <CardApp
          key={keyOf(content)}
          content={content}
          mention={shown?.place.mention ?? ''}
          pinned={pinned}
          handlers={handlers}
          onMove={move}
        />
      </WordsProvider>
    );
    render(card, frame);
  };
  /** Once moved, the card stays where the reader has put it. */
  const move = (dx: number, dy: number): void => {
    stopPlacing();
    moveWithin(frame, dx, dy);
  };
  const focusCard = (): void => frame.querySelector<HTMLElement>('.card')?.focus();
  const hasFocus = (): boolean => {
    const root = frame.getRootNode();
    return root instanceof ShadowRoot && root.activeElement !== null;
  };

  /** Draws and lays out; whether that is seen is another matter. */
  const put = (content: Content, place: CardPlace): void => {
    const isThere = isOf(content, place);
    shown = { content, place };
    frame.dataset['theme'] = place.theme;
    host.show();
    draw();
    // What only grows follows by itself, and stays where the reader has put it.
    if (isThere) return;
    stopPlacing();
    stopPlacing = placeBeside(place.anchor, frame);
  };
  /** Whether what stands there is of the same entity at the same place. */
  const isOf = (content: Content, { anchor }: CardPlace): boolean =>
    shown !== null && keyOf(shown.content) === keyOf(content) && shown.place.anchor === anchor;
  const isReady = (content: Content, { anchor, theme }: CardPlace): boolean =>
    shown?.content === content && shown.place.anchor === anchor && shown.place.theme === theme;
  const hide = (): void => {
    stopPlacing();
    shown = null;
    draw();
    host.hide();
  };

  return {
    ahead(content, place) {
      frame.style.visibility = 'hidden';
      put(content, place);
    },
    show(content, place) {
      const wasInside = hasFocus();
      const isNew = frame.style.visibility !== '' || !isOf(content, place);
      if (!isReady(content, place)) put(content, place);
      frame.style.visibility = '';
      // The next card takes the last one's place, and its focus.
      if (wasInside) focusCard();
      const head = headOf(content);
      if (isNew && place.announce && head) say(announcement(head, place.announce, words));
    },
    pinned(next) {
      if (pinned === next) return;
      pinned = next;
      draw();
    },
    focus() {
      if (hasFocus()) return;
      returnFocus = document.activeElement instanceof HTMLElement ? document.activeElement : null;
      focusCard();
    },
    hide() {
      hide();
      if (returnFocus?.isConnected) returnFocus.focus({ preventScroll: true });
      returnFocus = null;
    },
    dispose() {
      stopPlacing();
      render(null, frame);
      host.remove();
    },
  };
}

function announcement(
  { name, typeLabel }: CardHead,
  { number, count }: NonNullable<CardPlace['announce']>,
  words: Words,
): string {
  return words.say('mentionOf', { name, kind: typeLabel, number, count });
}

/** Another entity is another card: what was opened or scrolled in the last one is not kept. */
function keyOf(content: Content): string {
  if (typeof content === 'string') return content;
  return 'query' in content ? `lookup ${content.query}` : (headOf(content)?.id ?? '');
}
