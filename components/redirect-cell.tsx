// The redirect of one row's client, whole where two lines hold it.
import { type ReadonlySignal, useComputed } from '@preact/signals';
import type { JSX } from 'preact';
import type { Translate } from '../locales/translate.ts';
import type { Visit } from '../state/visit.ts';
import { RedirectText } from './plain-text.tsx';
import { Silence } from './silence.tsx';

export interface RedirectCellProps {
  readonly clientId: ReadonlySignal<string>;
  readonly visit: Visit;
  /** What the page's own column holds for a client that we have not read. */
  readonly readNative: (clientId: string) => string;
  readonly t: Translate;
}

export function RedirectCell({ clientId, visit, readNative, t }: RedirectCellProps): JSX.Element {
  // A list that was read again seldom changes it.
  const { value: redirect } = useComputed(
    () => visit.clients.value?.byId.get(clientId.value)?.redirect,
  );
  if (redirect === undefined) return <span class="muted">{readNative(clientId.value)}</span>;
  if (redirect === '') return <Silence sign="–" text={t('redirect.none')} />;
  return (
    <div class="two-lines">
      <RedirectText text={redirect} />
    </div>
  );
}
