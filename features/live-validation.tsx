// Live validation in the native dialog: everything is said in place, as it is typed, before it is sent.
import { effect } from '@preact/signals';
import { ChangeLine } from '../components/change-line.tsx';
import { FieldNotes } from '../components/field-notes.tsx';
import { mountInShadow } from '../components/mount.ts';
import noteStyles from '../components/note.css?inline';
import { SaveConfirmation } from '../components/save-confirmation.tsx';
import { labelSave } from '../components/save-label.ts';
import { SaveProblem } from '../components/save-problem.tsx';
import tokens from '../components/tokens.css?inline';
import { addGrants, type Client, sameDraft } from '../domain/client.ts';
import type { Field } from '../domain/finding.ts';
import { judgeSave } from '../domain/judge-save.ts';
import type { NativeDialog } from '../processmaker/native-dialog.ts';
import type { Page } from '../processmaker/page.ts';
import { readAuditContext } from '../state/audit.ts';
import { createDialogState, type DialogState, type SavePhase } from '../state/dialog.ts';
import type { ClientsState, Visit } from '../state/visit.ts';
import { readRedirects } from '../storage/redirect-memory.ts';
import { readPlace } from './audit-clients.ts';
import { type Carried, type SaveTools, save, typeDraft } from './save-client.ts';

const FIELDS: readonly Field[] = ['name', 'grants', 'redirect'];
const STYLES = tokens + noteStyles;

/** Where it is said what stands in the way of a save. */
const PLACES: Readonly<Partial<Record<SavePhase['kind'], 'summary' | 'footer'>>> = {
  'not-allowed': 'summary',
  conflict: 'summary',
  failed: 'summary',
  confirming: 'footer',
  unchecked: 'footer',
  'not-kept': 'footer',
};

export function startLiveValidation(page: Page, visit: Visit, signal: AbortSignal): void {
  let carried: (Carried & { readonly clientId: string | undefined }) | undefined;
  const onOpen = (dialog: NativeDialog, closed: AbortSignal): void => {
    const state = openState(visit, dialog);
    const judge = (): void => {
      // A save that is still on its way when the dialog closes must not read the next one's fields.
      if (!closed.aborted) judgeDialog(page, visit, dialog, state);
    };
    const tools: SaveTools = {
      page,
      visit,
      dialog,
      state,
      judge,
      closed,
      carryOver: (next) => {
        carried = next && { ...next, clientId: state.clientId };
      },
      signal,
    };
    mountViews(visit, tools);
    listen(tools);
    void offerRemembered(page, state);
    // Whoever can't save comes for the facts.
    if (!state.allowed) {
      judge();
      speak(state, FIELDS);
    }
    if (carried && carried.clientId === state.clientId) void restore(tools, carried);
    carried = undefined;
  };
  page.watchDialog({ onOpen }, signal);
}

function openState(visit: Visit, dialog: NativeDialog): DialogState {
  const opened = dialog.readDraft();
  const { opener } = dialog;
  const isListed = (client: Client): boolean =>
    sameDraft(client, addGrants(opened, dialog.findBoxless(client.grants)));
  // Where the opened row can't be known, the list tells by name and redirect.
  const found =
    opener.kind === 'edit'
      ? opener.clientId
      : opener.kind === 'unknown'
        ? visit.clients.value?.clients.find(isListed)?.id
        : undefined;
  return createDialogState(found, opened, found === undefined ? visit.mayCreate : visit.mayEdit);
}

function judgeDialog(page: Page, visit: Visit, dialog: NativeDialog, state: DialogState): void {
  const known = visit.clients.value;
  learnBoxless(dialog, state, known);
  const draft = addGrants(dialog.readDraft(), state.boxless.value ?? []);
  state.draft.value = draft;
  const audit = known && readAuditContext(visit, known, readPlace(page, visit, Date.now()));
  state.findings.value = judgeSave(draft, {
    lines: (known?.facts ?? page.observeServer(undefined)).lines,
    names: audit?.index.names,
    clientId: state.clientId,
    opened: state.base.value,
    audit,
  });
}

/** What the form has no box for belongs to what it held when it opened. */
function learnBoxless(
  dialog: NativeDialog,
  { clientId, base, boxless }: DialogState,
  known: ClientsState | undefined,
): void {
  const listed = clientId === undefined ? undefined : known?.byId.get(clientId);
  if (boxless.value || !base.value || !listed) return;
  boxless.value = dialog.findBoxless(listed.grants);
  base.value = addGrants(base.value, boxless.value);
}

function listen(tools: SaveTools): void {
  const { dialog, state, judge, closed } = tools;
  dialog.listen({
    onEdit: (field) => {
      state.accepted.value = new Set();
      judge();
      // A tick is a decision at once; a text is one when the field is left.
      if (field === 'grants') speak(state, ['grants']);
      const { kind } = state.phase.value;
      if (kind !== 'stopped' && kind !== 'checking' && kind !== 'saving' && kind !== 'conflict') {
        state.phase.value = { kind: 'editing' };
      }
    },
    onLeave: (field) => {
      judge();
      // A box that is only passed by says nothing yet.
      if (field !== 'grants') speak(state, [field]);
    },
    onSave: (isTrusted) => void save(tools, isTrusted),
  });
  const stopMarking = effect(() => {
    for (const field of FIELDS) {
      const wrong = state.blocking.value.some((finding) => finding.field === field);
      dialog.markInvalid(field, wrong && state.spoken.value.has(field));
    }
  });
  const stopFollowing = effect(() => {
    const phase = state.phase.value;
    dialog.labelSave(labelSave(phase, tools.visit.words.t));
    const place = PLACES[phase.kind];
    // After it is drawn: what stops a save must not be out of sight.
    if (place) requestAnimationFrame(() => dialog.host(place).scrollIntoView({ block: 'nearest' }));
  });
  closed.addEventListener('abort', () => {
    stopMarking();
    stopFollowing();
  });
}

function speak(state: DialogState, fields: readonly Field[]): void {
  state.spoken.value = new Set([...state.spoken.value, ...fields]);
}

function mountViews(visit: Visit, { dialog, state, closed }: SaveTools): void {
  const { words } = visit;
  const look = { styles: STYLES, language: words.language };
  for (const field of FIELDS) {
    mountInShadow(
      dialog.host(field),
      look,
      <FieldNotes
        field={field}
        state={state}
        clients={visit.clients}
        words={words}
        onFix={(value) => field !== 'grants' && dialog.typeInto(field, value)}
      />,
      closed,
    );
  }
  mountInShadow(
    dialog.host('summary'),
    look,
    <SaveProblem state={state} words={words} onGo={dialog.focusField} />,
    closed,
  );
  const footer = dialog.host('footer');
  // A line of its own above the buttons; Bootstrap gives each part of a footer a margin.
  footer.style.flex = '1 0 calc(100% - 0.5rem)';
  mountInShadow(
    footer,
    look,
    <>
      <SaveConfirmation state={state} words={words} />
      <ChangeLine state={state} words={words} />
    </>,
    closed,
  );
}

/** The redirect URL that this client had, to be offered when code is ticked again. */
async function offerRemembered(page: Page, state: DialogState): Promise<void> {
  const { clientId } = state;
  if (clientId === undefined) return;
  try {
    state.remembered.value = (await readRedirects(page.site)).get(clientId);
  } catch (error) {
    // Nothing is lost by not offering it; the reason helps whoever looks for it.
    console.warn('Grantkeeper can’t read the redirect URLs that it has kept.', error);
  }
}

/** Types again what was typed before the page's dialog had to be opened anew. */
async function restore({ dialog, state, judge }: SaveTools, carried: Carried): Promise<void> {
  state.base.value = carried.base;
  await typeDraft(dialog, carried.draft);
  judge();
  speak(state, FIELDS);
  state.phase.value = carried.phase;
}
