import '../../assets/styles/tokens.css';
import '../../assets/styles/card.css';
import '../../assets/styles/pages.css';
import '../../assets/styles/panel.css';
import { mount } from '../../components/mount';
import { watchErrors } from '../../utils/browser/errors';
import { loadWords } from '../../utils/browser/words';
import { PanelApp } from './PanelApp';

watchErrors('own', 'sidepanel');
void loadWords().then((words) => mount(words, words.say('panelTitle'), <PanelApp />));
