import '../../assets/styles/tokens.css';
import '../../assets/styles/card.css';
import '../../assets/styles/pages.css';
import '../../assets/styles/panel.css';
import { mount } from '../../components/mount';
import { beginPage } from '../../utils/browser/beginPage';
import { PanelApp } from './PanelApp';

void beginPage('sidepanel').then(({ words, settings }) =>
  mount(words, words.say('panelTitle'), <PanelApp first={settings} />),
);
