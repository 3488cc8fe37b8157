import '../../assets/styles/tokens.css';
import '../../assets/styles/pages.css';
import '../../assets/styles/diagnosis.css';
import { mount } from '../../components/mount';
import { loadWords } from '../../utils/browser/words';
import { DiagnosisApp } from './DiagnosisApp';

void loadWords().then((words) => mount(words, words.say('diagnosis'), <DiagnosisApp />));
