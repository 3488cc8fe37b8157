import '../../assets/styles/tokens.css';
import '../../assets/styles/card.css';
import '../../assets/styles/pages.css';
import '../../assets/styles/explorer.css';
import { mount } from '../../components/mount';
import { beginPage } from '../../utils/browser/beginPage';
import { ExplorerApp } from './ExplorerApp';

void beginPage('explorer').then(({ words, settings }) =>
  mount(words, words.say('explorer'), <ExplorerApp first={settings} />),
);
