// Live validation in the native dialog: what the server would refuse is said before it is sent.
import { signal as createSignal, effect } from '@preact/signals';
import { ErrorSummary } from '../components/error-summary.tsx';
import { FieldNotes } from '../components/field-notes.tsx';
import { mountInShadow } from '../components/mount.ts';
import noteStyles from '../components/note.css?inline';
import tokens from '../components/tokens.css?inline';
import { sameDraft } from '../domain/client.ts';
import type { Failure } from '../domain/failure.ts';
import type { Field, Finding } from '../domain/finding.ts';
import { judgeDraft } from '../domain/judge-draft.ts';
import type { NativeDialog } from '../processmaker/native-dialog.ts';
import type { Page } from '../processmaker/page.ts';
import type { Visit } from '../state/visit.ts';
import { readClients } from './read-clients.ts';

const FIELDS: readonly Field[] = ['name', 'grants', 'redirect'];
const STYLES = tokens + noteStyles;

export function startLiveValidation(page: Page, visit: Visit, signal: AbortSignal): void {
  page.watchDialog(
    { onOpen: (dialog, closed) => validateDialog(page, visit, dialog, closed) },
    signal,
  );
}

function validateDialog(page: Page, visit: Visit, dialog: NativeDialog, closed: AbortSignal): void {
  const { t } = visit;
  const opened = dialog.readDraft();
  const findings = createSignal<readonly Finding[]>([]);
  /** Fields that may speak: left once, or part of a save that was stopped. */
  const spoken = createSignal<ReadonlySet<Field>>(new Set());
  const stopped = createSignal<readonly Finding[]>([]);
  const unchecked = createSignal<Failure | undefined>(undefined);
  let checking = false;

  const findOwnId = (): string | undefined => {
    if (dialog.opener.kind === 'edit') return dialog.opener.clientId;
    if (dialog.opener.kind === 'create') return undefined;
    return visit.clients.value?.clients.find((client) => sameDraft(client, opened))?.id;
  };
  const judge = (): readonly Finding[] => {
    const known = visit.clients.value;
    findings.value = judgeDraft(dialog.readDraft(), {
      lines: (known?.facts ?? page.observeServer(undefined)).lines,
      names: known?.names,
      clientId: findOwnId(),
    });
    return findings.value;
  };
  const speak = (fields: Iterable<Field>): void => {
    spoken.value = new Set([...spoken.value, ...fields]);
  };
  const stopFor = (blocking: readonly Finding[]): void => {
    speak(FIELDS);
    stopped.value = blocking;
    const first = blocking[0];
    if (first) dialog.focusField(first.field);
  };
  const passSave = (): void => {
    visit.stale.value = true;
    dialog.pressSave();
  };
  const save = async (): Promise<void> => {
    if (checking) return;
    const before = blocksOf(judge());
    if (before.length > 0) return stopFor(before);
    if (unchecked.value) return passSave();
    checking = true;
    dialog.markSaveBusy(true);
    // Somebody else may have taken the name since the list was read.
    const fresh = await readClients(page, visit);
    checking = false;
    if (closed.aborted) return;
    dialog.markSaveBusy(false);
    const blocking = blocksOf(judge());
    if (blocking.length > 0) return stopFor(blocking);
    if (!fresh) {
      unchecked.value = visit.failure.value;
      return;
    }
    stopped.value = [];
    passSave();
  };

  dialog.listen({
    onEdit: () => {
      unchecked.value = undefined;
      judge();
    },
    onLeave: (field) => {
      judge();
      speak([field]);
    },
    onSave: () => void save(),
  });
  for (const field of FIELDS) {
    mountInShadow(
      dialog.noteHost(field),
      STYLES,
      <FieldNotes field={field} findings={findings} spoken={spoken} t={t} />,
      closed,
    );
  }
  mountInShadow(
    dialog.summaryHost(),
    STYLES,
    <ErrorSummary
      findings={findings}
      stopped={stopped}
      unchecked={unchecked}
      t={t}
      onGo={dialog.focusField}
    />,
    closed,
  );
  const stopMarking = effect(() => {
    for (const field of FIELDS) {
      const wrong = blocksOf(findings.value).some((finding) => finding.field === field);
      dialog.markInvalid(field, wrong && spoken.value.has(field));
    }
  });
  closed.addEventListener('abort', stopMarking);
}

function blocksOf(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ stop }) => stop === 'block');
}
