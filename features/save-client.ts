// A save in the native dialog, from the press to its outcome: judged, checked against a fresh list, confirmed.
import { type Client, type Draft, sameDraft } from '../domain/client.ts';
import type { Field, Finding } from '../domain/finding.ts';
import { trimLikeServer } from '../domain/server-trim.ts';
import type { NativeDialog } from '../processmaker/native-dialog.ts';
import type { Page } from '../processmaker/page.ts';
import type { DialogState, SavePhase } from '../state/dialog.ts';
import { acceptClient, type ClientsState, type Visit } from '../state/visit.ts';
import { keepRedirects } from '../storage/redirect-memory.ts';
import { readClients } from './read-clients.ts';

/** After this long without a list the user may save without the check. */
const CHECK_LIMIT_MS = 5_000;

/** Longer than a page waits (5 s by default, API_TIMEOUT); its request is seen as soon as it has ended, well or not. */
const ANSWER_LIMIT_MS = 60_000;
/** So long after a save the page has usually read its list again. */
const LIST_LIMIT_MS = 3_000;

const FIELDS: readonly Field[] = ['name', 'grants', 'redirect'];

export interface SaveTools {
  readonly page: Page;
  readonly visit: Visit;
  readonly dialog: NativeDialog;
  readonly state: DialogState;
  /** Judges what the fields hold now, by the newest list. */
  readonly judge: () => void;
  readonly closed: AbortSignal;
  /** Takes what was typed and what happened over to the dialog that opens next. */
  readonly carryOver: (draft: Draft, phase: SavePhase) => void;
}

/** One press of Save. Each ends with the native save, or with a phase that says what stands in its way. */
export async function save(tools: SaveTools): Promise<void> {
  const { visit, dialog, state, judge, closed } = tools;
  const before = state.phase.value;
  if (before.kind === 'checking' || before.kind === 'saving') return;
  if (before.kind === 'conflict' && before.theirs) await settleConflict(tools, before.theirs);
  acceptPhase(state, before);
  judge();
  const hurdle =
    findBlock(state) ?? (await check(tools)) ?? findBlock(state) ?? (await confirm(tools));
  if (closed.aborted) return;
  if (hurdle) return stop(tools, hurdle);
  state.phase.value = { kind: 'saving' };
  visit.saving.value = true;
  const answer = tools.page.watchSaveAnswer(AbortSignal.timeout(ANSWER_LIMIT_MS));
  dialog.pressSave();
  await explainAnswer(tools, await answer);
  visit.saving.value = false;
}

/** A second press accepts what the first one was told. */
function acceptPhase(state: DialogState, phase: SavePhase): void {
  const keys = phase.kind === 'confirming' ? phase.findings.map(keyOf) : [phase.kind];
  state.accepted.value = new Set([...state.accepted.value, ...keys]);
}

function findBlock(state: DialogState): SavePhase | undefined {
  if (!state.allowed) return { kind: 'not-allowed' };
  return state.blocking.value.length > 0 ? { kind: 'stopped' } : undefined;
}

/** Reads the list, judges by it, and looks for somebody else's change of this client. */
async function check({
  page,
  visit,
  dialog,
  state,
  judge,
}: SaveTools): Promise<SavePhase | undefined> {
  if (state.accepted.value.has('unchecked')) return undefined;
  state.phase.value = { kind: 'checking' };
  dialog.lockFields(true);
  const fresh = await readClients(page, visit, AbortSignal.timeout(CHECK_LIMIT_MS));
  dialog.lockFields(false);
  const failure = visit.failure.value;
  if (!fresh) return failure && { kind: 'unchecked', failure };
  judge();
  return findConflict(fresh, state);
}

function findConflict(
  fresh: ClientsState,
  { clientId, base, draft }: DialogState,
): SavePhase | undefined {
  if (clientId === undefined || !base.value) return undefined;
  const theirs = fresh.byId.get(clientId);
  if (!theirs) return { kind: 'conflict', theirs: undefined };
  // The same change made by both is no conflict.
  if (sameDraft(theirs, base.value) || sameDraft(theirs, draft.value)) return undefined;
  return { kind: 'conflict', theirs };
}

/** Puts what was chosen into the fields; from now on theirs is what the next save is compared with. */
async function settleConflict({ dialog, state }: SaveTools, theirs: Client): Promise<void> {
  const { choices, base } = state;
  const chosen = choices.value;
  const yours = state.draft.value;
  base.value = theirs;
  await typeDraft(dialog, {
    name: chosen.name === 'theirs' ? theirs.name : yours.name,
    grants: chosen.grants === 'theirs' ? theirs.grants : yours.grants,
    redirect: chosen.redirect === 'theirs' ? theirs.redirect : yours.redirect,
  });
}

/** Fills the fields; the redirect's own appears only after its grant is ticked. */
export async function typeDraft(dialog: NativeDialog, draft: Draft): Promise<void> {
  dialog.tickGrants(draft.grants);
  dialog.typeInto('name', draft.name);
  await new Promise((resolve) => setTimeout(resolve));
  dialog.typeInto('redirect', draft.redirect);
}

function stop({ dialog, state }: SaveTools, hurdle: SavePhase): void {
  state.spoken.value = new Set(FIELDS);
  state.phase.value = hurdle;
  const [first] = state.blocking.value;
  if (hurdle.kind === 'stopped' && first) dialog.focusField(first.field);
}

/** What asks for a second press: warnings that this save adds, and a redirect URL that could not be kept. */
async function confirm(tools: SaveTools): Promise<SavePhase | undefined> {
  const { state } = tools;
  const accepted = state.accepted.value;
  const findings = state.findings.value.filter(
    (finding) => finding.stop === 'confirm' && !accepted.has(keyOf(finding)),
  );
  if (findings.length > 0) return { kind: 'confirming', findings };
  return accepted.has('not-kept') ? undefined : keepErasedRedirect(tools);
}

function keyOf({ detail }: Finding): string {
  return JSON.stringify(detail);
}

async function keepErasedRedirect({ page, state }: SaveTools): Promise<SavePhase | undefined> {
  const { clientId, base, draft } = state;
  const erased = base.value?.redirect ?? '';
  if (clientId === undefined || erased === '') return undefined;
  if (draft.value.grants.includes('authorization_code_grant')) return undefined;
  try {
    await keepRedirects(page.site, new Map([[clientId, erased]]), Date.now());
    return undefined;
  } catch (error) {
    return { kind: 'not-kept', reason: String(error) };
  }
}

/** Says what the page itself keeps silent about: every answer but a success and a refusal of the fields. */
async function explainAnswer(tools: SaveTools, status: number): Promise<void> {
  const { page, visit, state, dialog } = tools;
  if (status >= 200 && status < 300) return confirmSuccess(tools);
  if (status === 422) {
    // The page shows the server's own words.
    state.phase.value = { kind: 'editing' };
    return;
  }
  const failure = await page.explainStatus(status);
  const fresh = await readClients(page, visit);
  const isGone = fresh && state.clientId !== undefined && !fresh.byId.has(state.clientId);
  const phase: SavePhase = isGone
    ? { kind: 'conflict', theirs: undefined }
    : { kind: 'failed', failure, stored: fresh && isStored(fresh, state) };
  // Firefox hands an empty answer to the page as a success: it has closed its dialog, and may be right.
  const hasClosed = tools.closed.aborted;
  if (hasClosed && phase.kind === 'failed' && phase.stored) return;
  if (status === 0 && !hasClosed) {
    state.phase.value = phase;
    return;
  }
  // After an answer without field errors the page can no longer draw this dialog.
  tools.carryOver(state.draft.value, phase);
  await dialog.reopen();
}

/**
 * What was stored is known, so that the list needs no reading for it; only a new client's id isn't. A login page
 * answers 200 as well, and the page takes it for a success: then its dialog closes, but its list never comes back.
 */
async function confirmSuccess({ page, visit, state }: SaveTools): Promise<void> {
  const { clientId } = state;
  if (clientId === undefined) visit.stale.value = 'soon';
  else acceptClient(visit, { id: clientId, ...asStored(state.draft.value) }, Date.now());
  await new Promise((resolve) => setTimeout(resolve, LIST_LIMIT_MS));
  if (!page.isListShown() && !page.isSecretShown()) await readClients(page, visit);
}

function isStored(fresh: ClientsState, { clientId, draft }: DialogState): boolean {
  const wanted = asStored(draft.value);
  if (clientId === undefined) return fresh.clients.some((client) => sameDraft(client, wanted));
  const client = fresh.byId.get(clientId);
  return client !== undefined && sameDraft(client, wanted);
}

/** A draft as the server keeps it: trimmed, and without a redirect URL where the code grant is off. */
function asStored({ name, grants, redirect }: Draft): Draft {
  const hasCode = grants.includes('authorization_code_grant');
  return {
    name: trimLikeServer(name, 'l11'),
    grants,
    redirect: hasCode ? trimLikeServer(redirect, 'l11') : '',
  };
}
