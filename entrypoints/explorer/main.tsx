import '../../assets/styles/tokens.css';
import '../../assets/styles/card.css';
import '../../assets/styles/pages.css';
import '../../assets/styles/explorer.css';
import { mount } from '../../components/mount';
import { watchErrors } from '../../utils/browser/errors';
import { loadWords } from '../../utils/browser/words';
import { ExplorerApp } from './ExplorerApp';

watchErrors('own', 'explorer');
void loadWords().then((words) => mount(words, words.say('explorer'), <ExplorerApp />));
