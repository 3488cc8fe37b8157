import '../../assets/styles/tokens.css';
import '../../assets/styles/pages.css';
import '../../assets/styles/welcome.css';
import { mount } from '../../components/mount';
import { watchErrors } from '../../utils/browser/errors';
import { readThisPage } from '../../utils/browser/ownPage';
import { loadWords } from '../../utils/browser/words';
import { WelcomeApp } from './WelcomeApp';

watchErrors('own', 'welcome');
void loadWords().then((words) => mount(words, words.say('welcomeTitle'), <WelcomeApp />));
readThisPage();
