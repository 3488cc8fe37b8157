import { render } from 'preact';
import '../../assets/styles/tokens.css';
import '../../assets/styles/card.css';
import '../../assets/styles/pages.css';
import '../../assets/styles/popup.css';
import { PopupApp } from './PopupApp';

const app = document.getElementById('app');
if (app) render(<PopupApp />, app);
