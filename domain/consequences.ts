// What follows from a change for those who sign in through the client, beside what its rules say.
import { splitRedirect } from './audit/redirect-piece.ts';
import type { Client, Draft, Grant } from './client.ts';
import type { ServerFacts } from './server-facts.ts';
import { findSystemRole } from './system-client.ts';

export type Consequence =
  /** Its tokens are revoked, and sign-in through it stops. */
  | 'deleted'
  | 'codeOn'
  /** Sign-in by code stops. */
  | 'codeOff'
  /** It stops because the server refuses it beside other grants. */
  | 'codeBroken'
  | 'codeWorks'
  /** It stops until the application sends the new redirect URL. */
  | 'redirectChanged'
  /** The server forgets the redirect URL. */
  | 'erased'
  | 'passwordOff'
  | 'personalOff'
  /** ProcessMaker issues the tokens of Script Tasks through this client. */
  | 'scriptTasks'
  | 'system';

export function findConsequences(
  before: Client | undefined,
  after: Draft | undefined,
  { codeBesideOthers }: ServerFacts,
): readonly Consequence[] {
  if (!before) return [];
  const role = findSystemRole(before);
  const consequences: Consequence[] = after
    ? describeUpdate(before, after, codeBesideOthers === 'fails')
    : ['deleted'];
  const losesTokens = !after || consequences.includes('personalOff');
  if (role === 'script-tokens' && losesTokens) consequences.push('scriptTasks');
  if (role) consequences.push('system');
  return consequences;
}

function describeUpdate(before: Draft, after: Draft, fails: boolean): Consequence[] {
  const turnedOff = (grant: Grant): boolean =>
    before.grants.includes(grant) && !after.grants.includes(grant);
  const [was, is] = [readSignIn(before, fails), readSignIn(after, fails)];
  const consequences: Consequence[] = [];
  if (was === 'works' && is === 'off') consequences.push('codeOff');
  if (was !== 'broken' && is === 'broken') consequences.push('codeBroken');
  if (was === 'off' && is === 'works') consequences.push('codeOn');
  if (was === 'broken' && is === 'works') consequences.push('codeWorks');
  if (was === 'works' && is === 'works' && losesRedirect(before, after))
    consequences.push('redirectChanged');
  if (before.redirect !== '' && after.redirect === '') consequences.push('erased');
  if (turnedOff('password_client')) consequences.push('passwordOff');
  if (turnedOff('personal_access_client')) consequences.push('personalOff');
  return consequences;
}

function readSignIn({ grants }: Draft, fails: boolean): 'off' | 'works' | 'broken' {
  if (!grants.includes('authorization_code_grant')) return 'off';
  return fails && grants.length > 1 ? 'broken' : 'works';
}

/** Whether a URL that applications may send now is taken no more: the server compares each one exactly. */
function losesRedirect(before: Draft, after: Draft): boolean {
  const kept = new Set(splitRedirect(after.redirect).map(({ raw }) => raw));
  return splitRedirect(before.redirect).some(({ raw }) => !kept.has(raw));
}
