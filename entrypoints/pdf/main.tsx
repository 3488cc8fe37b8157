import '../../assets/styles/tokens.css';
import '../../assets/styles/pages.css';
import '../../assets/styles/pdf.css';
import { mount } from '../../components/mount';
import { watchErrors } from '../../utils/browser/errors';
import { readThisPage } from '../../utils/browser/ownPage';
import { loadWords } from '../../utils/browser/words';
import { PdfApp } from './PdfApp';

watchErrors('own', 'pdf');
void loadWords().then((words) => mount(words, words.say('pdfOpen'), <PdfApp />));
readThisPage();
