// How to start: what the first run shows.
import { t } from '../../locales/page-words.ts';
import type { Section } from './section.ts';

export const howToStart: Section = {
  id: 'start',
  title: t('start.title'),
  View: () => (
    <div class="text">
      <p>{t('start.cloud')}</p>
      <p>{t('start.own')}</p>
      <p>{t('start.off')}</p>
    </div>
  ),
};
