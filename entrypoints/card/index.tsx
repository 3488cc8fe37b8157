import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Texts } from '../../utils/browser/words';
import type { CardRequestView, LookupView } from '../../utils/facts/types';
import { fillCardSlot } from '../../utils/page/cardSlot';
import { openCardSurface } from './surface';

/** Brought into a frame by the background when its reader first wants a card. */
export default defineUnlistedScript(() =>
  fillCardSlot<CardRequestView | LookupView, Texts>(openCardSurface),
);
