// The REST API of the clients: list, single, create, update, delete, as the profile does them.
import { setTimeout as wait } from 'node:timers/promises';
import { readPathId, writeClient } from './client-json.ts';
import {
  addClient,
  type ClientRow,
  findClient,
  formatTime,
  readClients,
  saveClient,
} from './clients.ts';
import { answerFailure, answerForbidden, answerUnauthenticated } from './errors.ts';
import { type Answer, answerEmpty, answerJson, answerRedirect, withHeader } from './http/answer.ts';
import type { Request } from './http/request.ts';
import type { Profile } from './profiles/profile.ts';
import { pickText, SECRET_LENGTH } from './random.ts';
import type { Site } from './site.ts';
import { isAllowed, type Permission, type User } from './users.ts';
import { findWording } from './validation/messages.ts';
import { readPhpArray } from './validation/php-value.ts';
import { type ValidClient, validateClient } from './validation/validate.ts';

// The page waits 5 s for an answer.
const SLOW_DELETE_MS = 6000;

/** Who asks what of which site. */
interface Call {
  site: Site;
  request: Request;
  user: User;
}

/** `/oauth/clients` */
export function answerClients(site: Site, request: Request, user: User | undefined): Answer {
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  if (!isRead && request.method !== 'POST') return answerMethod(site, request, 'GET, HEAD, POST');
  const permission = isRead ? 'view-auth_clients' : 'create-auth_clients';
  return guard(site, request, user, permission, isRead ? listClients : createClient);
}

/** `/oauth/clients/{id}`; `segment` is the decoded id as it stands in the path. */
export async function answerClient(
  site: Site,
  request: Request,
  user: User | undefined,
  segment: string,
): Promise<Answer> {
  const id = readPathId(segment, site.toggles);
  switch (request.method) {
    case 'GET':
    case 'HEAD':
      return guard(site, request, user, 'view-auth_clients', (call) => showClient(call, id));
    case 'PUT':
      return guard(site, request, user, 'edit-auth_clients', (call) => updateClient(call, id));
    case 'DELETE':
      return guard(site, request, user, 'delete-auth_clients', (call) => deleteClient(call, id));
    default:
      return answerMethod(site, request, 'GET, HEAD, PUT, DELETE');
  }
}

// These routes have a permission but no sign-in middleware, which is why a guest gets no plain 401.
function guard<Result extends Answer | Promise<Answer>>(
  site: Site,
  request: Request,
  user: User | undefined,
  permission: Permission,
  act: (call: Call) => Result,
): Result | Answer {
  if (user === undefined) return answerGuest(site, request);
  if (!isAllowed(user, permission)) return answerForbidden(request, user.language);
  return act({ site, request, user });
}

function answerGuest(site: Site, request: Request): Answer {
  switch (site.toggles.guestStatus) {
    case 401:
      return answerUnauthenticated();
    case 403:
      return answerForbidden(request, site.language);
    case 500:
      return answerFailure(request, site.language, 500, 'Server Error');
  }
}

function listClients({ site }: Call): Answer {
  const listed = readClients(site.database).filter((client) => !client.revoked);
  return answerJson(200, { data: listed.map((client) => writeClient(client, site.toggles)) });
}

function showClient(call: Call, id: number): Answer {
  const { site, request, user } = call;
  if (!site.profile.readsSingle) return answerFailure(request, user.language, 500, 'Server Error');
  const client = lookUp(call, id);
  return client ? answerJson(200, writeClient(client, site.toggles)) : answerUnknown(call);
}

function createClient(call: Call): Answer {
  return withValidClient(call, (sent) => {
    const { site, user } = call;
    const { createStores } = site.profile;
    const kept = KEPT_BY_CREATE[createStores](sent);
    const isCode = kept.redirect !== '';
    const now = formatTime(new Date());
    const client = addClient(site.database, {
      user_id: isCode || createStores !== 'one-grant' ? user.id : null,
      name: writeColumn(kept.name),
      secret: pickText(Math.random, SECRET_LENGTH),
      redirect: kept.redirect,
      personal_access_client: kept.personalAccess,
      password_client: kept.password,
      revoked: false,
      created_at: now,
      updated_at: now,
    });
    return answerJson(201, writeClient(client, site.toggles, 'created', kept.name));
  });
}

function updateClient(call: Call, id: number): Answer {
  const { site } = call;
  const client = lookUp(call, id);
  if (client === undefined) return answerUnknown(call);
  return withValidClient(call, (sent) => {
    const changed: ClientRow = {
      ...client,
      name: writeColumn(sent.name),
      redirect: sent.redirect,
      personal_access_client: sent.personalAccess,
      password_client: sent.password,
    };
    const isChanged = JSON.stringify(changed) !== JSON.stringify(client);
    const saved = isChanged ? { ...changed, updated_at: formatTime(new Date()) } : client;
    if (isChanged) saveClient(site.database, saved);
    return answerJson(200, writeClient(saved, site.toggles, 'read', sent.name));
  });
}

async function deleteClient(call: Call, id: number): Promise<Answer> {
  const { site } = call;
  if (lookUp(call, id) === undefined) return answerUnknown(call);
  if (site.toggles.slowDelete) await wait(SLOW_DELETE_MS, undefined, { ref: false });
  const client = lookUp(call, id);
  if (client !== undefined && !client.revoked) {
    saveClient(site.database, { ...client, revoked: true, updated_at: formatTime(new Date()) });
  }
  return answerEmpty(204);
}

// The id is looked up before the input is validated, in every line.
function lookUp({ site, user }: Call, id: number): ClientRow | undefined {
  const client = findClient(site.database, id);
  if (client === undefined) return undefined;
  if (client.revoked && !site.profile.findsRevoked) return undefined;
  return site.toggles.ownerOnly && client.user_id !== user.id ? undefined : client;
}

function answerUnknown({ site, request, user }: Call): Answer {
  if (site.profile.unknownIdStatus === 404) return answerEmpty(404);
  return answerFailure(request, user.language, 500, 'Server Error');
}

function withValidClient(call: Call, store: (sent: ValidClient) => Answer): Answer {
  const { site, request, user } = call;
  const wording = findWording(site.profile, user.language);
  const verdict = validateClient(request.input, site.profile.laravel, wording);
  if ('refusal' in verdict) {
    if (request.expectsJson) return answerJson(422, verdict.refusal);
    return answerRedirect(request.header('referer') || '/');
  }
  // No rule asks for a string, so the database is the one that chokes on an array.
  if (readPhpArray(verdict.valid.name)) {
    return answerFailure(request, user.language, 500, 'Server Error');
  }
  return store(verdict.valid);
}

// A name of `true` or `false` reaches the column as a number.
function writeColumn(name: unknown): string {
  return String(typeof name === 'boolean' ? Number(name) : name);
}

const KEPT_BY_CREATE: Readonly<
  Record<Profile['createStores'], (sent: ValidClient) => ValidClient>
> = {
  'every-grant': (sent) => sent,
  'one-grant': keepOneGrant,
  // One argument of Passport 9 is left out, so each flag after it lands one place too early.
  'shifted-grants': (sent) => ({ ...sent, personalAccess: sent.password, password: false }),
};

// Passport 13: the first that is ticked of personal access, password and code.
function keepOneGrant(sent: ValidClient): ValidClient {
  if (sent.personalAccess) return { ...sent, password: false, redirect: '' };
  return sent.password ? { ...sent, redirect: '' } : sent;
}

function answerMethod(site: Site, request: Request, supported: string): Answer {
  if (request.method === 'OPTIONS') return withHeader(answerEmpty(200), 'allow', supported);
  const route = request.path.slice(1);
  const message = `The ${request.method} method is not supported for route ${route}. Supported methods: ${supported}.`;
  return withHeader(answerFailure(request, site.language, 405, message), 'allow', supported);
}
