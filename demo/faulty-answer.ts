// Answers a request with the fault that is planned for it, in whatever way answers are sent.

import { readPathId } from './client-json.ts';
import { editClient } from './clients.ts';
import type { Fault } from './faults.ts';
import { type Answer, answerEmpty, answerHtml, answerJson } from './http/answer.ts';
import type { Request } from './http/request.ts';
import { endSessions, killSessions } from './sessions.ts';
import { showLoginInstead } from './sign-in.ts';
import type { Site } from './site.ts';

/** `drop`: the connection ends without an answer; `hang`: none comes, and it stays open. */
export type Delivery =
  | 'drop'
  | 'hang'
  /** The body comes so many milliseconds after the rest, where it is told. */
  | { readonly answer: Answer; readonly bodyDelayMs?: number };

export interface Doing {
  /** Lets the request take effect, and gives its real answer. */
  act(request: Request): Promise<Answer>;
  wait(ms: number): Promise<unknown>;
  /** Hears which fault strikes. */
  onFault?(fault: Fault): void;
}

export async function answerWithFault(
  site: Site,
  request: Request,
  doing: Doing,
): Promise<Delivery> {
  const fault = site.faults.next(request.method, request.path);
  if (fault) doing.onFault?.(fault);
  const delivery = await strike(site, request, fault, doing);
  const isList = request.method === 'GET' && request.path === '/oauth/clients';
  if (isList) for (const effect of site.late.splice(0)) await effect();
  return delivery;
}

async function strike(
  site: Site,
  request: Request,
  fault: Fault | undefined,
  { act, wait }: Doing,
): Promise<Delivery> {
  switch (fault?.kind) {
    case 'status':
      if (fault.write === 'after') await act(request);
      return { answer: answerStatus(fault) };
    case 'login-page':
      return { answer: showLoginInstead(site) };
    case 'drop':
    case 'hang':
      if (fault.write === 'after') await act(request);
      return fault.kind;
    case 'late':
      site.late.push(() => act(request));
      return 'drop';
    case 'delay':
      await wait(fault.ms);
      return { answer: await act(request) };
    case 'garble':
      return { answer: garble(await act(request), fault.how) };
    case 'slow-body':
      return { answer: await act(request), bodyDelayMs: fault.ms };
    case 'end-session':
      if (fault.how === 'killed') killSessions(site.database);
      else endSessions(site.database);
      return { answer: await act(request) };
    case 'edit': {
      const id = fault.id ?? readPathId(request.path.split('/').at(-1) ?? '', site.toggles);
      if (fault.when === 'before') editClient(site.database, id, fault.fields);
      const answer = await act(request);
      if (fault.when === 'after') editClient(site.database, id, fault.fields);
      return { answer };
    }
    default:
      return { answer: await act(request) };
  }
}

function answerStatus(fault: Extract<Fault, { kind: 'status' }>): Answer {
  const { status, body, headers } = fault;
  const answer =
    body === undefined
      ? answerEmpty(status)
      : typeof body === 'string'
        ? answerHtml(status, body)
        : answerJson(status, body);
  return { ...answer, headers: { ...answer.headers, ...headers } };
}

/** Its length is told right, so that the end of the body is no broken connection. */
function garble(answer: Answer, how: 'cut' | 'noise'): Answer {
  const text = typeof answer.body === 'string' ? answer.body : '';
  return { ...answer, body: how === 'cut' ? text.slice(0, text.length / 2) : `<b>${text}` };
}
