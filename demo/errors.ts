// Error answers in the form that the request expects: JSON for scripts, a page for people.
import { type Answer, answerHtml, answerJson } from './http/answer.ts';
import type { Request } from './http/request.ts';
import { renderFailurePage, renderForbiddenPage } from './pages.ts';
import type { Language } from './strings.ts';

/** The signed-in user lacks the permission. */
export function answerForbidden(request: Request, language: Language): Answer {
  if (request.expectsJson) return answerJson(403, { message: 'This action is unauthorized.' });
  return answerHtml(403, renderForbiddenPage(language));
}

/** Any other error. */
export function answerFailure(
  request: Request,
  language: Language,
  status: number,
  message: string,
): Answer {
  if (request.expectsJson) return answerJson(status, { message });
  return answerHtml(status, renderFailurePage(language, message));
}

/** What a script gets where a session is needed. */
export function answerUnauthenticated(): Answer {
  return answerJson(401, { error: 'Unauthenticated.' });
}
