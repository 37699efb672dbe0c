// The control door, for tests only: reset, look into the database, change it behind the page's back,
// end sessions, plan faults, read what was asked.
import * as z from 'zod/mini';
import { type ClientFields, clientFields } from './client-fields.ts';
import {
  addClient,
  type ClientRow,
  editClient,
  formatTime,
  type NewClient,
  readClients,
} from './clients.ts';
import { faultPlans, type ResetOrder, resetOrder, sessionsOrder } from './control-schema.ts';
import { type Answer, answerJson } from './http/answer.ts';
import type { Request } from './http/request.ts';
import { pickText, SECRET_LENGTH } from './random.ts';
import { endSessions, killSessions } from './sessions.ts';
import { type Site, UnfitForLine } from './site.ts';

/** Holds the site that answers now. */
export interface SiteHolder {
  current(): Site;
  /** Puts a fresh site in place; what is not named is as at the start. */
  reset(order: ResetOrder): void;
}

/** Answers one order. A wrong one gets 400 and a sentence. */
export function answerControl(holder: SiteHolder, request: Request): Answer {
  // A form on a web page cannot send this type, so no page can use the door.
  if (request.method !== 'GET' && request.header('content-type') !== 'application/json') {
    return answerJson(400, { message: 'An order needs the content type application/json.' });
  }
  try {
    return answerJson(200, carryOut(holder, request));
  } catch (error) {
    if (error instanceof z.core.$ZodError) {
      return answerJson(400, { message: z.prettifyError(error) });
    }
    if (error instanceof UnfitForLine) return answerJson(400, { message: error.message });
    if (error instanceof UnknownOrder) return answerJson(404, { message: error.message });
    throw error;
  }
}

class UnknownOrder extends Error {}

function carryOut(holder: SiteHolder, request: Request): unknown {
  const site = holder.current();
  const [, id] = /^\/clients\/(\d+)$/.exec(request.path) ?? [];
  const { order } = request.input;
  switch (`${request.method} ${id === undefined ? request.path : '/clients/{id}'}`) {
    case 'POST /reset':
      holder.reset(resetOrder.parse(order));
      return null;
    case 'GET /clients':
      return readClients(site.database);
    case 'POST /clients':
      return addClient(site.database, { ...plainClient(), ...clientFields.parse(order) });
    case 'PUT /clients/{id}':
      return changeClient(site, Number(id), clientFields.parse(order));
    case 'POST /end-sessions':
      endSessions(site.database, sessionsOrder.parse(order).username);
      return null;
    case 'POST /kill-sessions':
      if (!site.profile.killsSessions) {
        throw new UnfitForLine(`ProcessMaker ${site.profile.name} ends no session by policy.`);
      }
      killSessions(site.database, sessionsOrder.parse(order).username);
      return null;
    case 'POST /faults':
      site.faults.add(faultPlans.parse(order));
      return null;
    case 'DELETE /faults':
      site.faults.clear();
      return null;
    case 'GET /requests':
      return site.requests;
    case 'DELETE /requests':
      site.requests.length = 0;
      return null;
    default:
      throw new UnknownOrder(`The control door does not know ${request.method} ${request.path}.`);
  }
}

// As a create through the page would store it.
function plainClient(): NewClient {
  const now = formatTime(new Date());
  return {
    user_id: 1,
    name: 'New client',
    secret: pickText(Math.random, SECRET_LENGTH),
    redirect: 'https://app.example.com/callback',
    personal_access_client: false,
    password_client: false,
    revoked: false,
    created_at: now,
    updated_at: now,
  };
}

function changeClient(site: Site, id: number, fields: ClientFields): ClientRow {
  const changed = editClient(site.database, id, fields);
  if (changed === undefined) throw new UnknownOrder(`There is no client ${id}.`);
  return changed;
}
