// The other clients that bear a name, shown where they are named, so that nothing typed is left for a look.
import { type ReadonlySignal, useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Translate } from '../locales/translate.ts';
import type { ClientsState } from '../state/visit.ts';
import { GRANT_LABELS } from './grant-labels.ts';

export interface NamesakesProps {
  readonly ids: readonly string[];
  readonly clients: ReadonlySignal<ClientsState | undefined>;
  readonly t: Translate;
}

export function Namesakes({ ids, clients, t }: NamesakesProps): JSX.Element {
  const open = useSignal(false);
  return (
    <>
      <button
        type="button"
        class="link"
        aria-expanded={open.value}
        onClick={() => {
          open.value = !open.value;
        }}
      >
        {t('namesakes.show', { count: ids.length, ids: ids.join(', ') })}
      </button>
      {open.value && (
        <ul class="namesakes">
          {ids.map((id) => {
            const client = clients.value?.byId.get(id);
            const grants = GRANT_LABELS.filter(([grant]) => client?.grants.includes(grant));
            return (
              <li key={id}>
                {id} <bdi>{client?.name}</bdi>, {grants.map(([, label]) => t(label)).join(', ')},{' '}
                <bdi dir="ltr">{client?.redirect || t('value.none')}</bdi>
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}
