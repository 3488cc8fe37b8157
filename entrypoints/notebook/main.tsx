import '../../assets/styles/tokens.css';
import '../../assets/styles/pages.css';
import '../../assets/styles/notebook.css';
import { mount } from '../../components/mount';
import { beginPage } from '../../utils/browser/beginPage';
import { NotebookApp } from './NotebookApp';

void beginPage('notebook').then(({ words, settings }) =>
  mount(words, words.say('notebook'), <NotebookApp first={settings} />),
);
