// The grants of one row's client as badges, with what is staged for them.
import type { ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import { readStagedGrant } from '../domain/change-set.ts';
import type { Translate } from '../locales/translate.ts';
import type { Visit } from '../state/visit.ts';
import { GRANT_LABELS } from './grant-labels.ts';
import { Silence } from './silence.tsx';

export interface GrantsCellProps {
  readonly clientId: ReadonlySignal<string>;
  readonly visit: Visit;
  readonly t: Translate;
}

export function GrantsCell({ clientId, visit, t }: GrantsCellProps): JSX.Element {
  const client = visit.clients.value?.byId.get(clientId.value);
  if (!client) {
    return <Silence sign="…" text={t('grants.unknown')} />;
  }
  const staged = visit.changeSet.value.get(client.id);
  const codeIsInactive =
    visit.clients.value?.facts.codeBesideOthers === 'fails' && client.grants.length > 1;
  const badges = GRANT_LABELS.flatMap(([grant, label]) => {
    const on = client.grants.includes(grant);
    const wanted = readStagedGrant(staged, grant) ?? on;
    if (wanted !== on) return [<StagedBadge key={grant} grant={t(label)} on={wanted} t={t} />];
    if (!on) return [];
    if (grant === 'authorization_code_grant' && codeIsInactive) {
      return [<InactiveBadge key={grant} t={t} />];
    }
    return [
      <li key={grant} class="badge">
        {t(label)}
      </li>,
    ];
  });
  if (badges.length === 0) {
    return <Silence sign="–" text={t('grants.none')} />;
  }
  return <ul class="badges">{badges}</ul>;
}

/** Shown by the server, but refused at the token step beside the other grants (Passport up to 12). */
function InactiveBadge({ t }: { t: Translate }): JSX.Element {
  return (
    <li class="badge inactive" title={t('grants.inactiveWhy')}>
      {t('grants.inactive')}
      <span class="hidden">: {t('grants.inactiveWhy')}</span>
    </li>
  );
}

function StagedBadge(props: { grant: string; on: boolean; t: Translate }): JSX.Element {
  const { grant, on, t } = props;
  const before = t(on ? 'value.off' : 'value.on');
  const after = t(on ? 'value.on' : 'value.off');
  return (
    <li class="badge staged">
      <span class="hidden">{t('grants.staged', { grant, before, after })}</span>
      <span aria-hidden="true">
        {grant}: <del>{before}</del> → <ins>{after}</ins>
      </span>
    </li>
  );
}
