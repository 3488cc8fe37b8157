import '../../assets/styles/tokens.css';
import '../../assets/styles/card.css';
import '../../assets/styles/pages.css';
import '../../assets/styles/popup.css';
import { mount } from '../../components/mount';
import { watchErrors } from '../../utils/browser/errors';
import { loadWords } from '../../utils/browser/words';
import { PopupApp } from './PopupApp';

watchErrors('own', 'popup');
void loadWords().then((words) => mount(words, words.say('extensionName'), <PopupApp />));
