import '../../assets/styles/tokens.css';
import '../../assets/styles/pages.css';
import '../../assets/styles/pdf.css';
import { mount } from '../../components/mount';
import { beginPage } from '../../utils/browser/beginPage';
import { readThisPage } from '../../utils/browser/ownPage';
import { PdfApp } from './PdfApp';

void beginPage('pdf').then(({ words, settings }) =>
  mount(words, words.say('pdfOpen'), <PdfApp first={settings} />),
);
readThisPage();
