// A save in the native dialog, from the press to its outcome: judged, checked against a fresh list, confirmed.
import { type Client, type Draft, sameDraft } from '../domain/client.ts';
import type { Failure } from '../domain/failure.ts';
import type { Field, Finding } from '../domain/finding.ts';
import { namesakes } from '../domain/name-index.ts';
import type { ServerLine } from '../domain/server-line.ts';
import { trimLikeServer } from '../domain/server-trim.ts';
import { keepRedirects } from '../messages/redirect-memory.ts';
import type { NativeDialog } from '../processmaker/native-dialog.ts';
import type { Page } from '../processmaker/page.ts';
import type { DialogState, SavePhase } from '../state/dialog.ts';
import { acceptClient, type ClientsState, type Visit } from '../state/visit.ts';
import { completeCreate } from './complete-create.tsx';
import { readClients } from './read-clients.ts';

/** After this long without a list the user may save without the check. */
const CHECK_LIMIT_MS = 5_000;

/** Longer than a page waits (5 s by default, API_TIMEOUT); its request is seen as soon as it has ended, well or not. */
const ANSWER_LIMIT_MS = 60_000;
/** So long after a save the page has usually read its list again. */
const LIST_LIMIT_MS = 3_000;

const FIELDS: readonly Field[] = ['name', 'grants', 'redirect'];

/** Of a client that is listed as something that we don't know as one. */
const UNREADABLE: Failure = { kind: 'not-clients', status: 200 };

export interface SaveTools {
  readonly page: Page;
  readonly visit: Visit;
  readonly dialog: NativeDialog;
  readonly state: DialogState;
  /** Judges what the fields hold now, by the newest list. */
  readonly judge: () => void;
  readonly closed: AbortSignal;
  /** Takes what was typed and what happened over to the dialog of this client, if it is the next that opens. */
  readonly carryOver: (carried: Carried | undefined) => void;
  /** Aborts when the page is left. */
  readonly signal: AbortSignal;
}

/** What a dialog that had to be closed leaves to the next one. */
export interface Carried {
  readonly draft: Draft;
  /** What the draft is compared with: a conflict that was settled stays so. */
  readonly base: Draft | undefined;
  readonly phase: SavePhase;
}

/** One press of Save. Each ends with the native save, or with a phase that says what stands in its way. */
export async function save(tools: SaveTools, isTrusted: boolean): Promise<void> {
  const { page, visit, dialog, state, judge, closed } = tools;
  const phase = state.phase.value;
  if (phase.kind === 'checking' || phase.kind === 'saving') return;
  // A script of the page can press; it can't accept what the user was told.
  if (isTrusted) {
    if (phase.kind === 'conflict' && phase.theirs) await settleConflict(tools, phase.theirs);
    acceptPhase(state, phase);
  }
  judge();
  const hurdle =
    findBlock(state) ?? (await check(tools)) ?? findBlock(state) ?? (await confirm(tools));
  if (closed.aborted) return;
  if (hurdle) return stop(tools, hurdle);
  state.phase.value = { kind: 'saving' };
  visit.saving.value = true;
  const before = visit.clients.value;
  const answer = page.watchSaveAnswer(state.clientId, AbortSignal.timeout(ANSWER_LIMIT_MS));
  dialog.pressSave();
  const { status, isForeign } = await answer;
  visit.saving.value = false;
  if (status >= 200 && status < 300 && !isForeign) await confirmSuccess(tools, before);
  // The page shows the server's own words.
  else if (status === 422) state.phase.value = { kind: 'editing' };
  else await explainFailure(tools, status, before);
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
  if (isMissing(fresh, clientId)) return { kind: 'conflict', theirs: undefined };
  if (!theirs) return { kind: 'unchecked', failure: UNREADABLE };
  // The same change made by both is no conflict.
  if (sameDraft(theirs, base.value) || isAsTyped(theirs, draft.value)) return undefined;
  return { kind: 'conflict', theirs };
}

/** Whether somebody has deleted the client; unknown, and so false, where the list holds what can't be read. */
function isMissing({ byId, unreadable }: ClientsState, clientId: string): boolean {
  return unreadable === 0 && !byId.has(clientId);
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

async function keepErasedRedirect({ state }: SaveTools): Promise<SavePhase | undefined> {
  const { clientId, base, draft } = state;
  const erased = base.value?.redirect ?? '';
  if (clientId === undefined || erased === '') return undefined;
  if (draft.value.grants.includes('authorization_code_grant')) return undefined;
  try {
    await keepRedirects(new Map([[clientId, erased]]));
    return undefined;
  } catch (error) {
    return { kind: 'not-kept', reason: String(error) };
  }
}

/** Says what the page itself keeps silent about: every answer but a success and a refusal of the fields. */
async function explainFailure(
  tools: SaveTools,
  status: number,
  before: ClientsState | undefined,
): Promise<void> {
  const { page, visit, state, dialog, closed } = tools;
  const failure = await page.explainStatus(status);
  const fresh = await readClients(page, visit);
  const stored = fresh && isStored(fresh, state, before);
  if (stored && state.clientId === undefined) void followCreate(tools, before);
  const conflict = fresh && stored === false ? findConflict(fresh, state) : undefined;
  // The page takes a foreign answer for a success, in Firefox also none at all: it closes its dialog, and may be right.
  const hasClosed = closed.aborted;
  if (hasClosed && stored) return;
  const phase: SavePhase = conflict ?? { kind: 'failed', failure, stored };
  if (status !== 0 || hasClosed) {
    // Another dialog that was opened meanwhile is not closed for it.
    if (hasClosed) await page.whenNoDialog();
    // After an answer without field errors the page can no longer draw this dialog.
    tools.carryOver({ draft: state.draft.value, base: state.base.value, phase });
    if (await dialog.reopen()) return;
    tools.carryOver(undefined);
  }
  state.phase.value = phase;
}

/**
 * What was stored is known, so that the list needs no reading for it; only a new client's id isn't. Where the page
 * can't read its list after the save, ours says why.
 */
async function confirmSuccess(tools: SaveTools, before: ClientsState | undefined): Promise<void> {
  const { page, visit, state } = tools;
  const { clientId } = state;
  if (clientId === undefined) void followCreate(tools, before);
  else acceptClient(visit, { id: clientId, ...asStored(state.draft.value, 'l11') }, Date.now());
  await new Promise((resolve) => setTimeout(resolve, LIST_LIMIT_MS));
  if (!page.isListShown()) await readClients(page, visit);
}

function followCreate(
  { page, visit, state, signal }: SaveTools,
  before: ClientsState | undefined,
): Promise<void> {
  visit.stale.value = 'soon';
  return completeCreate(page, visit, state.draft.value, before, signal);
}

/** Whether a list shows what was typed; undefined where it lacks the client. Of a new client that is its name, on a client that was not listed before. */
function isStored(
  fresh: ClientsState,
  { clientId, draft }: DialogState,
  before: ClientsState | undefined,
): boolean | undefined {
  if (clientId === undefined) {
    return namesakes(fresh.names, draft.value.name).some((id) => !before?.byId.has(id));
  }
  const client = fresh.byId.get(clientId);
  if (!client) return isMissing(fresh, clientId) ? false : undefined;
  return isAsTyped(client, draft.value);
}

/** Compared as the widest trimming leaves both. */
function isAsTyped(client: Client, draft: Draft): boolean {
  return sameDraft(asStored(client, 'l13'), asStored(draft, 'l13'));
}

/** A draft as a server keeps it: trimmed, and without a redirect URL where the code grant is off. */
function asStored({ name, grants, redirect }: Draft, line: ServerLine): Draft {
  const hasCode = grants.includes('authorization_code_grant');
  return {
    name: trimLikeServer(name, line),
    grants,
    redirect: hasCode ? trimLikeServer(redirect, line) : '',
  };
}
