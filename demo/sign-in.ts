// Signing in and out.
import { type Answer, answerHtml, answerRedirect, withHeader } from './http/answer.ts';
import { type Request, readField } from './http/request.ts';
import { renderLoginPage } from './pages.ts';
import {
  endSession,
  findSession,
  rememberInSession,
  type Session,
  startSession,
} from './sessions.ts';
import type { Site } from './site.ts';
import { findUserByPassword } from './users.ts';

export const HOME = '/admin/auth-clients';

const COOKIE = 'processmaker_session';

/** The session that the request's cookie names. */
export function readSession(site: Site, request: Request): Session | undefined {
  const id = request.cookies.get(COOKIE);
  return id === undefined ? undefined : findSession(site.database, id);
}

/** `GET /login`: the form, or home for who is signed in. */
export function showLogin(site: Site, session: Session | undefined): Answer {
  if (session?.userId != null) return answerRedirect(HOME);
  const guest = session ?? startSession(site.database, null);
  if (guest.notice !== null) {
    rememberInSession(site.database, guest.id, { ...guest, notice: null });
  }
  return withCookie(answerHtml(200, renderSignIn(site, guest)), guest);
}

/** `POST /login`: to the page that was asked for, or back to the form with the reason. */
export function signIn(site: Site, request: Request, session: Session | undefined): Answer {
  const { database } = site;
  const user = findUserByPassword(
    database,
    readField(request, 'username'),
    readField(request, 'password'),
  );
  if (user === undefined) {
    const guest = session ?? startSession(database, null);
    const notice = 'The username or the password is wrong.';
    rememberInSession(database, guest.id, { ...guest, notice });
    return withCookie(answerRedirect('/login'), guest);
  }
  // A new id at every sign-in, so that nobody can prepare one for somebody else.
  if (session !== undefined) endSession(database, session.id);
  return withCookie(answerRedirect(session?.intendedPath ?? HOME), startSession(database, user.id));
}

export function signOut(site: Site, session: Session | undefined): Answer {
  if (session !== undefined) endSession(site.database, session.id);
  const cookie = `${COOKIE}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax`;
  return withHeader(answerRedirect('/login'), 'set-cookie', cookie);
}

/** Sends a guest to the form and remembers where they wanted to go. */
export function askToSignIn(site: Site, request: Request, session: Session | undefined): Answer {
  const guest = session ?? startSession(site.database, null);
  rememberInSession(site.database, guest.id, { ...guest, intendedPath: request.target });
  return withCookie(answerRedirect('/login'), guest);
}

/** The sign-in page as a fetch gets it that was led there. */
export function showLoginInstead(site: Site): Answer {
  return answerHtml(200, renderSignIn(site, startSession(site.database, null)));
}

function renderSignIn(site: Site, guest: Session): string {
  const { csrfToken, notice } = guest;
  return renderLoginPage({ language: site.language, csrfToken, notice });
}

function withCookie(answer: Answer, session: Session): Answer {
  const cookie = `${COOKIE}=${session.id}; Path=/; HttpOnly; SameSite=Lax`;
  return withHeader(answer, 'set-cookie', cookie);
}
