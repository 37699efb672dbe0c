// The popup page.
import { render } from 'preact';
import '../../components/tokens.css';
import '../../pages/page.css';
import '../../pages/popup/popup.css';
import { LANGUAGE } from '../../locales/page-words.ts';
import { Popup } from '../../pages/popup/popup.tsx';

document.documentElement.lang = LANGUAGE;
document.title = 'Grantkeeper';
render(<Popup />, document.body);
