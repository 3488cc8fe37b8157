import '../../assets/styles/tokens.css';
import '../../assets/styles/card.css';
import '../../assets/styles/pages.css';
import '../../assets/styles/explorer.css';
import { mount } from '../../components/mount';
import { beginPage } from '../../utils/browser/beginPage';
import { datasetSource } from '../../utils/browser/datasetSource';
import { ExplorerApp } from './ExplorerApp';

// Read while texts and settings are waited for. The page asks again, and says so if it cannot be read.
datasetSource.dataset().catch(() => null);

void beginPage('explorer').then(({ words, settings }) =>
  mount(words, words.say('explorer'), <ExplorerApp first={settings} />),
);
