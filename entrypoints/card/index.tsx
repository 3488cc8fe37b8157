import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Texts } from '../../utils/browser/words';
import { fillCardSlot } from '../../utils/page/cardSlot';
import type { Shown } from './shown';
import { openCardSurface } from './surface';

/** Brought into a frame by the background when its reader first wants a card. */
export default defineUnlistedScript(() => fillCardSlot<Shown, Texts>(openCardSurface));
