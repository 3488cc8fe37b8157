import { UNREAD_ELEMENTS } from '../text/elements';
import { countInside, isShown, localNameOf, shadowRootOf } from './tree';

/** Elements that are met in one step. */
const STEP = 50;

/**
 * What a glance passes over, each whole: elements that are not shown or not as they are written, details that may be
 * closed, and hosts of shadow trees. Meets elements and no texts, a third of what reading a page costs; undefined
 * stands for a step without any.
 */
export function* unseen(root: Element): Generator<Element | undefined> {
  // Alive: what the page takes away or brings meanwhile does not end it.
  const all = root.getElementsByTagName('*');
  for (let at = 0, element = all[at]; element; element = all[++at]) {
    const name = localNameOf(element);
    if (UNREAD_ELEMENTS.has(name)) at += countInside(element);
    else if (shadowRootOf(element) || name === 'details' || !isShown(element)) {
      yield element;
      at += countInside(element);
    } else if (at % STEP === 0) yield;
  }
}
