import messages from '../assets/public/_locales/en/messages.json';
import { wordsOf } from '../utils/words/words';

/** The English texts, for a reader in Britain. */
export const ENGLISH = wordsOf(messages, 'en-GB');
