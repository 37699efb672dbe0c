// The options page.
import { render } from 'preact';
import '../../components/tokens.css';
import '../../pages/page.css';
import '../../pages/options/options.css';
import { LANGUAGE, t } from '../../locales/page-words.ts';
import { Options } from '../../pages/options/options.tsx';

document.documentElement.lang = LANGUAGE;
document.title = t('options.title');
render(<Options />, document.body);
