// The grants of one row's client as badges, each of which stages its change; and what else is staged for it.
import type { ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import { keepField, readStagedGrant, stageGrant, withoutClients } from '../domain/change-set.ts';
import type { Client, Grant } from '../domain/client.ts';
import { findSystemRole } from '../domain/system-client.ts';
import type { Translate } from '../locales/translate.ts';
import type { Visit } from '../state/visit.ts';
import { GRANT_LABELS } from './grant-labels.ts';
import { Icon } from './icon.tsx';
import { Silence } from './silence.tsx';

export interface GrantsCellProps {
  readonly clientId: ReadonlySignal<string>;
  readonly visit: Visit;
  readonly t: Translate;
}

export function GrantsCell({ clientId, visit, t }: GrantsCellProps): JSX.Element {
  const client = visit.clients.value?.byId.get(clientId.value);
  if (!client) return <Silence sign="…" text={t('grants.unknown')} />;
  const { codeBesideOthers } = visit.clients.value?.facts ?? {};
  const staged = visit.changeSet.value.get(client.id);
  // A system client is unlocked first, as for selecting it.
  const isLocked = findSystemRole(client) && !visit.selection.value.has(client.id);
  const mayToggle = visit.writes.value.edit && !isLocked && staged?.kind !== 'delete';
  const badges = GRANT_LABELS.flatMap(([grant, label]) => {
    const on = client.grants.includes(grant);
    const wanted = readStagedGrant(staged, grant) ?? on;
    // The 2026 line no longer offers personal access.
    const isOffered = grant !== 'personal_access_client' || codeBesideOthers !== 'works';
    if (!on && !wanted && !(mayToggle && isOffered)) return [];
    const inactive =
      on &&
      wanted &&
      grant === 'authorization_code_grant' &&
      codeBesideOthers === 'fails' &&
      client.grants.length > 1;
    const state: GrantState = {
      client,
      grant,
      label: t(inactive ? 'grants.inactive' : label),
      on,
      wanted,
      why: inactive ? t('grants.inactiveWhy') : undefined,
    };
    return [
      mayToggle ? (
        <Toggle key={grant} state={state} visit={visit} t={t} />
      ) : (
        <Badge key={grant} state={state} t={t} />
      ),
    ];
  });
  const others = <OtherChanges key="others" client={client} visit={visit} t={t} />;
  if (badges.length === 0 && !staged) return <Silence sign="–" text={t('grants.none')} />;
  return (
    <ul class="badges">
      {badges}
      {others}
    </ul>
  );
}

interface GrantState {
  readonly client: Client;
  readonly grant: Grant;
  readonly label: string;
  readonly on: boolean;
  /** As it would be with what is staged. */
  readonly wanted: boolean;
  /** Shown by the server, but refused at the token step beside the other grants (Passport up to 12): why. */
  readonly why: string | undefined;
}

function Badge({ state, t }: { state: GrantState; t: Translate }): JSX.Element {
  return (
    <li class={classOf(state)} title={state.why}>
      <StateText state={state} t={t} spoken />
      {state.why && <span class="hidden">: {state.why}</span>}
    </li>
  );
}

function Toggle(props: { state: GrantState; visit: Visit; t: Translate }): JSX.Element {
  const { state, visit, t } = props;
  const { client, grant, label, on, wanted, why } = state;
  const facts = { grant: label, name: client.name };
  return (
    <li>
      <button
        type="button"
        class={classOf(state)}
        aria-pressed={wanted}
        aria-label={wanted === on ? t('grants.toggle', facts) : undefined}
        title={why}
        onClick={() => {
          const next = !wanted;
          visit.changeSet.value = stageGrant(
            visit.changeSet.value,
            [client.id],
            grant,
            next === on ? undefined : next,
          );
        }}
      >
        {wanted !== on && (
          <span class="hidden">
            {t('grants.toggleStaged', { ...facts, state: t(wanted ? 'value.on' : 'value.off') })}
          </span>
        )}
        <StateText state={state} t={t} spoken={false} />
      </button>
    </li>
  );
}

function classOf({ on, wanted, why }: GrantState): string {
  if (on !== wanted) return 'badge staged';
  if (!on) return 'badge off';
  return why === undefined ? 'badge' : 'badge inactive';
}

interface StateTextProps {
  readonly state: GrantState;
  readonly t: Translate;
  /** Whether what is staged is said here, and not only shown. */
  readonly spoken: boolean;
}

function StateText({ state, t, spoken }: StateTextProps): JSX.Element {
  const { label, on, wanted } = state;
  if (on === wanted)
    return (
      <>
        {!on && '+ '}
        {label}
      </>
    );
  const before = t(on ? 'value.on' : 'value.off');
  const after = t(wanted ? 'value.on' : 'value.off');
  return (
    <>
      {spoken && <span class="hidden">{t('grants.staged', { grant: label, before, after })}</span>}
      <span aria-hidden="true">
        {t('diff.of', { label })} <del>{before}</del> <span class="arrow">→</span>{' '}
        <ins>{after}</ins>
      </span>
    </>
  );
}

/** What is staged for the client beside its grants; a press drops it. */
function OtherChanges(props: { client: Client; visit: Visit; t: Translate }): JSX.Element | null {
  const { client, visit, t } = props;
  const staged = visit.changeSet.value.get(client.id);
  if (!staged || staged.kind === 'create') return null;
  const changes =
    staged.kind === 'delete'
      ? (['delete'] as const)
      : (['name', 'redirect'] as const).filter((field) => staged[field] !== undefined);
  return (
    <>
      {changes.map((change) => {
        const what = change === 'delete' ? t('diff.delete') : t(`field.${change}`);
        return (
          <li key={change}>
            <button
              type="button"
              class="badge staged"
              aria-label={t('grants.drop', { what, name: client.name })}
              onClick={() => {
                visit.changeSet.value =
                  change === 'delete'
                    ? withoutClients(visit.changeSet.value, [client.id])
                    : keepField(visit.changeSet.value, client.id, change);
              }}
            >
              {what} <Icon name="close" />
            </button>
          </li>
        );
      })}
    </>
  );
}
