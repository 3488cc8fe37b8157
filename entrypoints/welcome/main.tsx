import '../../assets/styles/tokens.css';
import '../../assets/styles/pages.css';
import '../../assets/styles/welcome.css';
import { mount } from '../../components/mount';
import { beginPage } from '../../utils/browser/beginPage';
import { readThisPage } from '../../utils/browser/ownPage';
import { WelcomeApp } from './WelcomeApp';

void beginPage('welcome').then(({ words, settings }) =>
  mount(words, words.say('welcomeTitle'), <WelcomeApp first={settings} />),
);
readThisPage();
