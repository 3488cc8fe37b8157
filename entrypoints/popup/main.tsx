import '../../assets/styles/tokens.css';
import '../../assets/styles/card.css';
import '../../assets/styles/pages.css';
import '../../assets/styles/popup.css';
import { mount } from '../../components/mount';
import { beginPage } from '../../utils/browser/beginPage';
import { PopupApp } from './PopupApp';

void beginPage('popup').then(({ words, settings }) =>
  mount(words, words.say('extensionName'), <PopupApp first={settings} />),
);
