import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { scoutHere } from '../../utils/page/markerSlot';
import { PageMarker } from './marker';

/** Brought into a frame by the background where the page mentions something or its reader asks for something. */
export default defineUnlistedScript(() => scoutHere()?.join((scout) => new PageMarker(scout)));
