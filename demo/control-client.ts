// The typed client of the control door, for tests and tools.
import * as z from 'zod/mini';
import type { ClientFields } from './client-fields.ts';
import type { ClientRow } from './clients.ts';
import { clientRow, type ResetOrder } from './control-schema.ts';
import type { FaultPlan } from './faults.ts';
import { type LoggedRequest, loggedRequest } from './request-log.ts';

/** Each method ends when the stand-in has done it, and throws the stand-in's sentence when it refuses. */
export interface Control {
  /** Starts over on the same ports: new database, no sessions, no faults, no log. */
  reset(order?: ResetOrder): Promise<void>;
  /** All rows, the deleted ones too, in the order of their ids. */
  clients(): Promise<ClientRow[]>;
  /** Adds a client behind the page's back. */
  addClient(fields: ClientFields): Promise<ClientRow>;
  /** Changes columns of a client behind the page's back; `updated_at` moves unless it is given. */
  changeClient(id: number, fields: ClientFields): Promise<ClientRow>;
  /** Ends the sessions of one user, or everybody's. */
  endSessions(username?: string): Promise<void>;
  /** Lets a policy end the sessions of one user, or everybody's; lines before 4.9 have none. */
  killSessions(username?: string): Promise<void>;
  /** Adds faults to those already planned. */
  planFaults(plans: readonly FaultPlan[]): Promise<void>;
  clearFaults(): Promise<void>;
  /** What was asked of the site, oldest first; files of the page are left out. */
  requests(): Promise<LoggedRequest[]>;
  clearRequests(): Promise<void>;
}

const refusal = z.object({ message: z.string() });

/** Connects to the door of a running stand-in. */
export function connectControl(controlUrl: string): Control {
  const send = async (method: string, path: string, order: unknown = {}): Promise<unknown> => {
    const response = await fetch(`${controlUrl}${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(method === 'GET' ? {} : { body: JSON.stringify({ order }) }),
    });
    const body: unknown = await response.json();
    if (!response.ok) throw new Error(refusal.parse(body).message);
    return body;
  };
  return {
    async reset(order) {
      await send('POST', '/reset', order);
    },
    async clients() {
      return z.array(clientRow).parse(await send('GET', '/clients'));
    },
    async addClient(fields) {
      return clientRow.parse(await send('POST', '/clients', fields));
    },
    async changeClient(id, fields) {
      return clientRow.parse(await send('PUT', `/clients/${id}`, fields));
    },
    async endSessions(username) {
      await send('POST', '/end-sessions', { username });
    },
    async killSessions(username) {
      await send('POST', '/kill-sessions', { username });
    },
    async planFaults(plans) {
      await send('POST', '/faults', plans);
    },
    async clearFaults() {
      await send('DELETE', '/faults');
    },
    async requests() {
      return z.array(loggedRequest).parse(await send('GET', '/requests'));
    },
    async clearRequests() {
      await send('DELETE', '/requests');
    },
  };
}
