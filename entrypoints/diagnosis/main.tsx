import '../../assets/styles/tokens.css';
import '../../assets/styles/pages.css';
import '../../assets/styles/diagnosis.css';
import { mount } from '../../components/mount';
import { watchErrors } from '../../utils/browser/errors';
import { loadWords } from '../../utils/browser/words';
import { DiagnosisApp } from './DiagnosisApp';

watchErrors('own', 'diagnosis');
void loadWords().then((words) => mount(words, words.say('diagnosis'), <DiagnosisApp />));
