import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Texts } from '../../utils/browser/words';
import type { Shown } from '../../utils/facts/head';
import { fillCardSlot } from '../../utils/page/cardSlot';
import { openCardSurface } from './surface';

/** Brought by the background into a frame with marks when somebody reads it, or looks something up. */
export default defineUnlistedScript(() => fillCardSlot<Shown, Texts>(openCardSurface));
