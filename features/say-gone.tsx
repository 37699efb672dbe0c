// What is left in the page once the extension was updated, turned off or removed: one line that says how to go on.
import barStyles from '../components/bar.css?inline';
import { Icon } from '../components/icon.tsx';
import { ENDS_UNHEARD, mountInShadow } from '../components/mount.ts';
import tokens from '../components/tokens.css?inline';
import type { Translate } from '../locales/translate.ts';
import type { Page } from '../processmaker/page.ts';
import type { Visit } from '../state/visit.ts';

/** It stays until the page is loaded again, or a new version starts in it. */
export function sayGone(page: Page, t: Translate): void {
  const { signal: stays } = new AbortController();
  addLine(page, t, barStyles, stays, 'bar');
}

/** In Firefox nothing can be said then: the line is there from the start, and shows once the extension is gone. */
export function startSayingGone(page: Page, { words }: Visit, signal: AbortSignal): void {
  if (!ENDS_UNHEARD) return;
  addLine(
    page,
    words.t,
    `${barStyles}.gk { display: var(--grantkeeper-gone, block) }`,
    signal,
    'gone',
  );
}

function addLine(
  page: Page,
  t: Translate,
  styles: string,
  signal: AbortSignal,
  name: string,
): void {
  const { pathname, search } = location;
  mountInShadow(
    page.addBar(signal, name),
    { styles: tokens + styles, language: page.language },
    <section class="bar" aria-label={t('bar.label')}>
      <div class="line" role="alert">
        <span class="status warning">
          <Icon name="warning" />
          {t('gone.title')}
        </span>
        <span class="grow">{t('gone.remedy')}</span>
        {/* Works without a script. */}
        <a class="button" href={pathname + search}>
          {t('gone.reload')}
        </a>
      </div>
    </section>,
    signal,
  );
}
