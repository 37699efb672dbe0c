// Production filled, Test outlined; the word says it, the look repeats it.
import type { JSX } from 'preact';
import type { SiteSettings } from '../domain/site-settings.ts';
import { t } from '../locales/page-words.ts';

export function EnvironmentLabel({ label }: Pick<SiteSettings, 'label'>): JSX.Element | null {
  return label ? <span class={`label ${label}`}>{t(`label.${label}`)}</span> : null;
}
