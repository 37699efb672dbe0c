// What is left in the page once the extension was updated or turned off: one line that says how to go on.
import barStyles from '../components/bar.css?inline';
import { Icon } from '../components/icon.tsx';
import { mountInShadow } from '../components/mount.ts';
import tokens from '../components/tokens.css?inline';
import type { Translate } from '../locales/translate.ts';
import type { Page } from '../processmaker/page.ts';

/** It stays until the page is loaded again, or a new version starts in it. */
export function sayGone(page: Page, t: Translate): void {
  const { signal: stays } = new AbortController();
  mountInShadow(
    page.addBar(stays),
    { styles: tokens + barStyles, language: page.language },
    <section class="bar" aria-label={t('bar.label')}>
      <div class="line" role="alert">
        <span class="status warning">
          <Icon name="warning" />
          {t('gone.title')}
        </span>
        <span class="grow">{t('gone.remedy')}</span>
        <button type="button" class="button" onClick={() => location.reload()}>
          {t('gone.reload')}
        </button>
      </div>
    </section>,
    stays,
  );
}
