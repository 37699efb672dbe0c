// What the rules say of one row's client: a count with the worst severity, and all of it at a press.
import { type ReadonlySignal, useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { AuditFinding } from '../domain/audit/audit.ts';
import type { Visit } from '../state/visit.ts';
import { FindingCard } from './finding-card.tsx';
import { FindingsCount } from './findings-count.tsx';
import { NameText } from './plain-text.tsx';
import { Silence } from './silence.tsx';

export interface FindingsCellProps {
  readonly clientId: ReadonlySignal<string>;
  readonly visit: Visit;
}

export function FindingsCell({ clientId, visit }: FindingsCellProps): JSX.Element {
  const { t } = visit.words;
  const client = visit.clients.value?.byId.get(clientId.value);
  const findings = visit.audit.value.findings.get(clientId.value);
  if (!client || !findings) return <Silence sign="…" text={t('findings.unknown')} />;
  if (findings.length === 0) return <Silence sign="–" text={t('findings.none')} />;
  // Another client in the row is another button, so that what was open is closed.
  return <Marker key={client.id} name={client.name} findings={findings} visit={visit} />;
}

interface MarkerProps {
  readonly name: string;
  readonly findings: readonly AuditFinding[];
  readonly visit: Visit;
}

function Marker({ name, findings, visit }: MarkerProps): JSX.Element {
  const { words } = visit;
  const open = useSignal(false);
  const panel = useRef<HTMLElement>(null);
  return (
    <>
      <button
        type="button"
        class="link marker"
        aria-expanded={open.value}
        onClick={() => panel.current?.togglePopover()}
      >
        <FindingsCount findings={findings} t={words.t} />
        <span class="hidden">{words.t('findings.of', { name })}</span>
      </button>
      <section
        ref={panel}
        popover="auto"
        aria-labelledby="findings-of"
        class="findings-panel"
        onBeforeToggle={(event) => {
          open.value = event.newState === 'open';
        }}
      >
        {open.value && (
          <>
            <h3 id="findings-of" class="finding">
              <NameText text={name} />
            </h3>
            {findings.map((finding) => (
              <FindingCard key={finding.rule} finding={finding} words={words} heading="h4" />
            ))}
          </>
        )}
      </section>
    </>
  );
}
