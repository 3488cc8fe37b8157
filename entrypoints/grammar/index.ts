import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { namesPerson } from '../../utils/mentions/grammar';
import { placeGrammar } from '../../utils/mentions/grammarSlot';

/** Brought by the background when a sentence first needs grammar, so that its every other start is without it. */
export default defineUnlistedScript(() => placeGrammar(namesPerson));
