import '../../assets/styles/tokens.css';
import '../../assets/styles/pages.css';
import '../../assets/styles/diagnosis.css';
import { mount } from '../../components/mount';
import { beginPage } from '../../utils/browser/beginPage';
import { DiagnosisApp } from './DiagnosisApp';

void beginPage('diagnosis').then(({ words, settings }) =>
  mount(words, words.say('diagnosis'), <DiagnosisApp first={settings} />),
);
