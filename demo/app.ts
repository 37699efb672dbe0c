// From a request to an answer: which route it is, who asks, and what that page or API says.
import { answerFailure, answerForbidden, answerUnauthenticated } from './errors.ts';
import { type Answer, answerEmpty, answerHtml, answerRedirect } from './http/answer.ts';
import { type Request, readField } from './http/request.ts';
import { answerClient, answerClients } from './oauth-clients.ts';
import { renderAuthClientsPage } from './page/auth-clients-page.ts';
import type { Session } from './sessions.ts';
import { askToSignIn, HOME, readSession, showLogin, signIn, signOut } from './sign-in.ts';
import type { Site } from './site.ts';
import { findUser, isAllowed, type User } from './users.ts';

/** Who sent the request, if the session says so. */
export function readUser(site: Site, request: Request): User | undefined {
  const id = readSession(site, request)?.userId;
  return id == null ? undefined : findUser(site.database, id);
}

/** Answers one request. */
export async function answerRequest(site: Site, request: Request): Promise<Answer> {
  const session = readSession(site, request);
  if (session?.isKilled) return signOut(site, session);
  const user = readUser(site, request);
  if (!isTokenFine(site, request, session)) {
    return answerFailure(request, site.language, 419, 'CSRF token mismatch.');
  }
  const [, segment] = /^\/oauth\/clients\/([^/]+)$/.exec(request.path) ?? [];
  if (segment !== undefined) return answerClient(site, request, user, decodeSegment(segment));
  const isPost = request.method === 'POST';
  switch (request.path) {
    case '/oauth/clients':
      return answerClients(site, request, user);
    case '/admin/auth-clients':
      return showAuthClients(site, request, session, user);
    case '/login':
      return isPost ? signIn(site, request, session) : showLogin(site, session);
    case '/logout':
      return signOut(site, session);
    case '/':
    case '/admin':
      return answerRedirect(HOME);
    default:
      return answerFailure(
        request,
        site.language,
        404,
        `The route ${request.path.slice(1)} could not be found.`,
      );
  }
}

function showAuthClients(
  site: Site,
  request: Request,
  session: Session | undefined,
  user: User | undefined,
): Answer {
  if (session === undefined || user === undefined) {
    return request.expectsJson ? answerUnauthenticated() : askToSignIn(site, request, session);
  }
  if (!isAllowed(user, 'view-auth_clients')) return answerForbidden(request, user.language);
  if (request.method !== 'GET' && request.method !== 'HEAD') return answerEmpty(405);
  const permissions = user.isAdministrator ? [...user.permissions, 'admin'] : user.permissions;
  return answerHtml(
    200,
    renderAuthClientsPage({
      profile: site.profile,
      toggles: site.toggles,
      language: user.language,
      csrfToken: session.csrfToken,
      appUrl: request.origin,
      user,
      permissions,
    }),
  );
}

// No line of ProcessMaker checks this on its own; a site that does would do it so.
function isTokenFine(site: Site, request: Request, session: Session | undefined): boolean {
  if (!site.toggles.strictCsrf || ['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return true;
  if (request.header('sec-fetch-site') === 'same-origin') return true;
  const token = request.header('x-csrf-token') || readField(request, '_token');
  return session !== undefined && token === session.csrfToken;
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    // A broken escape is no id; as it stands it finds nothing.
    return segment;
  }
}
