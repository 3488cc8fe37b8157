import { render } from 'preact';
import '../../assets/styles/tokens.css';
import '../../assets/styles/pages.css';
import '../../assets/styles/options.css';
import { OptionsApp } from './OptionsApp';

const app = document.getElementById('app');
if (app) render(<OptionsApp />, app);
