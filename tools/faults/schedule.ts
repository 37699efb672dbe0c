// Random faults: what the server does to requests, and what happens to tabs, background, store and clock.
import type { Fault, FaultPlan } from '../../demo/faults.ts';
import { pick, pickNumber, type Random } from '../../demo/random.ts';

/** What is no answer's fault. */
const MACHINE_FAULTS = [
  'tab closed',
  'page reloaded',
  'background stopped',
  'browser closed',
  'session ended',
  'session renewed',
  'store full',
  'store broken',
  'clock stepped back',
  'clock stepped forward',
  'machine slept',
  'two tabs',
] as const;

type MachineFault = (typeof MACHINE_FAULTS)[number];

const STATUSES = [401, 403, 404, 413, 419, 422, 429, 500, 502, 503] as const;

const NOT_CLIENTS = [
  '',
  '<html>Bad Gateway</html>',
  { message: 'Server Error' },
  { errors: { name: ['No.'] } },
] as const;

/** Every fault that can strike, as `nameFault` calls it. */
export const FAULT_NAMES: readonly string[] = [
  ...STATUSES.map((status) => `status ${status}`),
  'status 429, Retry-After',
  'status 503, Retry-After',
  'status 502 after the effect',
  'dropped before',
  'dropped after',
  'effect after the next list',
  'time-out before',
  'time-out after',
  'slow answer',
  'slow body',
  'body later than the time-out',
  'truncated JSON',
  'malformed JSON',
  'login page',
  'session lost (500)',
  'session killed (login page)',
  'client changed before',
  'client changed after',
  'client renamed',
  'client revoked',
  ...MACHINE_FAULTS,
];

export function nameFault(fault: Fault): string {
  switch (fault.kind) {
    case 'status':
      if (fault.write === 'after') return `status ${fault.status} after the effect`;
      return `status ${fault.status}${fault.headers?.['retry-after'] ? ', Retry-After' : ''}`;
    case 'drop':
      return `dropped ${fault.write}`;
    case 'hang':
      return `time-out ${fault.write}`;
    case 'late':
      return 'effect after the next list';
    case 'delay':
      return 'slow answer';
    case 'slow-body':
      return fault.ms > 30_000 ? 'body later than the time-out' : 'slow body';
    case 'garble':
      return fault.how === 'cut' ? 'truncated JSON' : 'malformed JSON';
    case 'login-page':
      return 'login page';
    case 'end-session':
      return fault.how === 'lost' ? 'session lost (500)' : 'session killed (login page)';
    case 'edit':
      if (fault.fields.revoked) return 'client revoked';
      if (fault.fields.name !== undefined) return 'client renamed';
      return `client changed ${fault.when}`;
  }
}

const LIST = { method: 'GET', path: '/oauth/clients' };
const WRITES = [
  { method: 'PUT', path: '/oauth/clients/*' },
  { method: 'POST', path: '/oauth/clients' },
  { method: 'DELETE', path: '/oauth/clients/*' },
] as const;
const PAGE = { method: 'GET', path: '/admin/auth-clients' };

/** Up to seven faults; `ids` are the clients that somebody else may change. */
export function planFaults(random: Random, ids: readonly number[]): readonly FaultPlan[] {
  const count = pickNumber(random, 8);
  return Array.from({ length: count }, () => planFault(random, ids));
}

function planFault(random: Random, ids: readonly number[]): FaultPlan {
  const isWrite = random() < 0.65;
  const target = isWrite
    ? pick<(typeof WRITES)[number]>(random, WRITES)
    : random() < 0.9
      ? LIST
      : PAGE;
  return {
    ...target,
    skip: pickNumber(random, 6),
    times: random() < 0.7 ? 1 : 1 + pickNumber(random, 4),
    fault: pickFault(random, isWrite, ids),
  };
}

function pickFault(random: Random, isWrite: boolean, ids: readonly number[]): Fault {
  const write = random() < 0.5 ? 'before' : 'after';
  const choice = pickNumber(random, isWrite ? 12 : 11);
  switch (choice) {
    case 0:
    case 1:
      return pickStatus(random, write);
    case 2:
      return { kind: 'drop', write };
    case 3:
      return { kind: 'hang', write };
    case 4:
      return { kind: 'delay', ms: 200 + pickNumber(random, 20_000) };
    case 5:
      return { kind: 'garble', how: random() < 0.5 ? 'cut' : 'noise' };
    case 6:
      return { kind: 'slow-body', ms: random() < 0.6 ? pickNumber(random, 15_000) : 31_000 };
    case 7:
      return random() < 0.5
        ? { kind: 'login-page' }
        : { kind: 'end-session', how: random() < 0.5 ? 'lost' : 'killed' };
    case 8:
    case 9:
    case 10:
      return pickEdit(random, write, ids);
    default:
      return { kind: 'late' };
  }
}

function pickStatus(random: Random, write: 'before' | 'after'): Fault {
  const status = pick(random, STATUSES);
  const body = pick<unknown>(random, NOT_CLIENTS);
  if ((status === 429 || status === 503) && random() < 0.6) {
    // Seconds or a date, now and then longer than anybody waits.
    const seconds = random() < 0.9 ? 1 + pickNumber(random, 40) : 4_000;
    return { kind: 'status', status, body, headers: { 'retry-after': String(seconds) } };
  }
  if (status === 502 && write === 'after') return { kind: 'status', status, body, write };
  return { kind: 'status', status, body };
}

function pickEdit(random: Random, when: 'before' | 'after', ids: readonly number[]): Fault {
  const id = ids[pickNumber(random, ids.length)] ?? 1;
  const what = pickNumber(random, 6);
  const mark = pickNumber(random, 100_000);
  if (what === 0) return { kind: 'edit', when, id, fields: { revoked: true } };
  if (what < 3) return { kind: 'edit', when, id, fields: { name: `Theirs ${mark}` } };
  if (what === 3) return { kind: 'edit', when, id, fields: { password_client: random() < 0.5 } };
  const redirect = `https://theirs-${mark}.example.com/cb`;
  return { kind: 'edit', when, id, fields: { redirect } };
}

export interface MachineEvent {
  readonly what: MachineFault;
  /** Milliseconds after the start. */
  readonly at: number;
}

/** What happens to everything but the server, and when. A clock that steps back does not sleep as well. */
export function planMachine(random: Random): readonly MachineEvent[] {
  if (random() < 0.4) return [];
  const events: MachineEvent[] = [];
  const count = 1 + pickNumber(random, 3);
  const clock = random() < 0.5 ? ('machine slept' as const) : ('clock stepped back' as const);
  const kinds: readonly [MachineFault, ...MachineFault[]] = [
    'tab closed',
    'page reloaded',
    'background stopped',
    'browser closed',
    'session ended',
    'session renewed',
    'store full',
    'store broken',
    clock,
    'clock stepped forward',
  ];
  for (let index = 0; index < count; index += 1) {
    events.push({ what: pick(random, kinds), at: pickWhen(random) });
  }
  return events;
}

/** Most of a run is over soon; now and then it waits for long. */
function pickWhen(random: Random): number {
  return Math.floor(random() < 0.75 ? random() * 2_500 : random() * 60_000);
}
