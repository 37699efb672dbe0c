// About: the version, and what the extension does not do.
import browser from 'webextension-polyfill';
import { t } from '../../locales/page-words.ts';
import type { Section } from './section.ts';

export const about: Section = {
  id: 'about',
  title: t('about.title'),
  View: () => (
    <div class="text">
      <p>{t('about.version', { version: browser.runtime.getManifest().version })}</p>
      <p>{t('about.sends')}</p>
      <p>{t('about.affiliation')}</p>
    </div>
  ),
};
