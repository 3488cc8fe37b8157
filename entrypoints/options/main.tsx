import '../../assets/styles/tokens.css';
import '../../assets/styles/pages.css';
import '../../assets/styles/options.css';
import { mount } from '../../components/mount';
import { watchErrors } from '../../utils/browser/errors';
import { loadWords } from '../../utils/browser/words';
import { OptionsApp } from './OptionsApp';

watchErrors('own', 'options');
void loadWords().then((words) => mount(words, words.say('optionsTitle'), <OptionsApp />));
