import '../../assets/styles/tokens.css';
import '../../assets/styles/pages.css';
import '../../assets/styles/notebook.css';
import { mount } from '../../components/mount';
import { watchErrors } from '../../utils/browser/errors';
import { loadWords } from '../../utils/browser/words';
import { NotebookApp } from './NotebookApp';

watchErrors('own', 'notebook');
void loadWords().then((words) => mount(words, words.say('notebook'), <NotebookApp />));
