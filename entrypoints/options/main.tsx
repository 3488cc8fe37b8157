import '../../assets/styles/tokens.css';
import '../../assets/styles/pages.css';
import '../../assets/styles/options.css';
import { mount } from '../../components/mount';
import { beginPage } from '../../utils/browser/beginPage';
import { OptionsApp } from './OptionsApp';

void beginPage('options').then(({ words, settings }) =>
  mount(words, words.say('optionsTitle'), <OptionsApp first={settings} />),
);
