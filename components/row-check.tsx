// The tick box of one row; a lock instead where the client is one that ProcessMaker relies on.
import { type ReadonlySignal, useSignal, useSignalEffect } from '@preact/signals';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { findSystemRole } from '../domain/system-client.ts';
import type { Translate } from '../locales/translate.ts';
import { tick } from '../state/selection.ts';
import { select, type Visit } from '../state/visit.ts';
import { Icon } from './icon.tsx';

export interface RowCheckProps {
  readonly clientId: ReadonlySignal<string>;
  readonly visit: Visit;
  /** What is shown, top to bottom: a range goes along it. */
  readonly order: () => readonly string[];
  /** Also for those who may change nothing: they choose what to export. Then no client is locked. */
  readonly forReaders?: boolean;
  readonly t: Translate;
}

export function RowCheck(props: RowCheckProps): JSX.Element | null {
  const { clientId, visit, order, forReaders = false, t } = props;
  const box = useRef<HTMLInputElement>(null);
  // Shift goes with a click everywhere, but not with the Space key.
  const shift = useRef(false);
  useSignalEffect(() => {
    if (visit.focusOn.value !== clientId.value || !box.current) return;
    box.current.focus();
    visit.focusOn.value = undefined;
  });
  const id = clientId.value;
  const client = visit.clients.value?.byId.get(id);
  if (!client || !(visit.mayWrite || forReaders)) return null;
  const selected = visit.selection.value.has(id);
  const role = visit.mayWrite && findSystemRole(client);
  if (role && !selected) {
    return <SystemLock key={id} id={id} name={client.name} role={role} visit={visit} t={t} />;
  }
  return (
    <label class="tick">
      <input
        ref={box}
        type="checkbox"
        class="check"
        aria-label={t('select.client', { name: client.name, id })}
        checked={selected}
        onKeyDown={(event) => {
          shift.current = event.shiftKey;
        }}
        onClick={(event) => {
          const extend = event.shiftKey || (event.detail === 0 && shift.current);
          tick(visit, id, event.currentTarget.checked, { extend, order: order() });
        }}
      />
    </label>
  );
}

interface SystemLockProps {
  readonly id: string;
  readonly name: string;
  readonly role: NonNullable<ReturnType<typeof findSystemRole>>;
  readonly visit: Visit;
  readonly t: Translate;
}

function SystemLock({ id, name, role, visit, t }: SystemLockProps): JSX.Element {
  const open = useSignal(false);
  const reason = useRef<HTMLDivElement>(null);
  return (
    <>
      <button
        type="button"
        class="icon-button"
        aria-label={t('system.lock', { name, id })}
        aria-expanded={open.value}
        onClick={() => reason.current?.togglePopover()}
      >
        <Icon name="lock" />
      </button>
      <div
        ref={reason}
        popover="auto"
        class="reason"
        onBeforeToggle={(event) => {
          open.value = event.newState === 'open';
        }}
      >
        <p>{t(`system.${role}`)}</p>
        <button type="button" class="link" onClick={() => void select(visit, [id], true)}>
          {t('system.selectAnyway')}
        </button>
      </div>
    </>
  );
}
