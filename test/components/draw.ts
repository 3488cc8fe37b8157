import { type ComponentChild, h, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach } from 'vitest';
import { WordsProvider } from '../../components/Words';
import { ENGLISH } from '../words';

let place: HTMLElement | undefined;

/** Draws into the document; taken away after each test. */
export function draw(child: ComponentChild): HTMLElement {
  place?.remove();
  place = document.createElement('div');
  document.body.append(place);
  const drawn = place;
  void act(() => render(h(WordsProvider, { value: ENGLISH }, child), drawn));
  return drawn;
}

afterEach(() => {
  if (place) render(null, place);
  place?.remove();
  place = undefined;
});

/** The one element with this accessible label or this text. */
export function find(root: HTMLElement, selector: string, name: string): HTMLElement {
  const found = [...root.querySelectorAll<HTMLElement>(selector)].filter((element) =>
    [element.getAttribute('aria-label'), element.textContent?.trim()].includes(name),
  );
  const [only] = found;
  if (!only || found.length > 1) throw new Error(`${found.length} of ${selector} “${name}”`);
  return only;
}

export function click(root: HTMLElement, name: string): void {
  void act(() => find(root, 'button', name).click());
}

export function press(element: Element | null, key: string): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  void act(() => {
    element?.dispatchEvent(event);
  });
  return event;
}

/** Types a text into a field, as one input. */
export function type(field: HTMLInputElement | null, text: string): void {
  void act(() => {
    if (!field) throw new Error('no field');
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}
