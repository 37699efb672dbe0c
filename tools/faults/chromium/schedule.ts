// What goes wrong in a run of the browser: one thing that is sure to, and others by chance, at a real clock's pace.
import type { FaultPlan } from '../../../demo/faults.ts';
import type { Random } from '../../../demo/random.ts';
import { FAULT_NAMES, type MachineEvent, planFaults, planMachine } from '../schedule.ts';

/** What the virtual clock alone plays: the browser would have to be started anew, or the machine to sleep. */
const LEFT_OUT: ReadonlySet<string> = new Set(['browser closed', 'machine slept']);

export const CHROMIUM_FAULTS: readonly string[] = FAULT_NAMES.filter((name) => !LEFT_OUT.has(name));

const MACHINE: readonly MachineEvent['what'][] = [
  'tab closed',
  'page reloaded',
  'background stopped',
  'session ended',
  'session renewed',
  'store full',
  'store broken',
  'clock stepped back',
  'clock stepped forward',
];

const PUT = { method: 'PUT', path: '/oauth/clients/*' } as const;
const LIST = { method: 'GET', path: '/oauth/clients' } as const;

export interface ChromiumSchedule {
  readonly faults: readonly FaultPlan[];
  readonly events: readonly MachineEvent[];
  readonly hasTwoTabs: boolean;
}

/** `ids` are clients that the plan updates. */
export function planRun(random: Random, main: string, ids: readonly number[]): ChromiumSchedule {
  const extra = random() < 0.5 ? planFaults(random, ids).slice(0, 2).map(quicken) : [];
  const events = random() < 0.25 ? planMachine(random).slice(0, 1).map(sooner) : [];
  const what = MACHINE.find((name) => name === main);
  const first = what ? [{ what, at: 50 + random() * 700 }] : [];
  return {
    faults: [...planMain(random, main, ids), ...extra],
    events: [...first, ...events],
    hasTwoTabs: main === 'two tabs' || random() < 0.1,
  };
}

function planMain(random: Random, name: string, ids: readonly number[]): readonly FaultPlan[] {
  const id = ids[0] ?? 1;
  const put = (fault: FaultPlan['fault']): readonly FaultPlan[] => [{ ...PUT, times: 1, fault }];
  const list = (fault: FaultPlan['fault']): readonly FaultPlan[] => [
    { ...LIST, skip: 1, times: 1, fault },
  ];
  const [, status] = /^status (\d+)/.exec(name) ?? [];
  if (status !== undefined) {
    if (name.endsWith('after the effect')) {
      return put({ kind: 'status', status: Number(status), write: 'after', body: '<p>Bad</p>' });
    }
    const headers = name.endsWith('Retry-After') ? { headers: { 'retry-after': '2' } } : {};
    return put({ kind: 'status', status: Number(status), body: {}, ...headers });
  }
  switch (name) {
    case 'dropped before':
      return put({ kind: 'drop', write: 'before' });
    case 'dropped after':
      return put({ kind: 'drop', write: 'after' });
    case 'effect after the next list':
      return put({ kind: 'late' });
    case 'time-out before':
      return put({ kind: 'hang', write: 'before' });
    case 'time-out after':
      return put({ kind: 'hang', write: 'after' });
    case 'slow answer':
      return [...put({ kind: 'delay', ms: 1_500 }), ...list({ kind: 'delay', ms: 2_400 })];
    case 'slow body':
      return put({ kind: 'slow-body', ms: 1_500 });
    case 'body later than the time-out':
      return put({ kind: 'slow-body', ms: 31_000 });
    case 'truncated JSON':
      return put({ kind: 'garble', how: 'cut' });
    case 'malformed JSON':
      return put({ kind: 'garble', how: 'noise' });
    case 'login page':
      return put({ kind: 'login-page' });
    case 'session lost (500)':
      return put({ kind: 'end-session', how: 'lost' });
    case 'session killed (login page)':
      return put({ kind: 'end-session', how: 'killed' });
    case 'client changed before':
      return list({ kind: 'edit', when: 'before', id, fields: { redirect: THEIRS } });
    case 'client changed after':
      return list({ kind: 'edit', when: 'after', id, fields: { redirect: THEIRS } });
    case 'client renamed':
      return list({ kind: 'edit', when: 'before', id, fields: { name: 'Theirs' } });
    case 'client revoked':
      return list({ kind: 'edit', when: 'before', id, fields: { revoked: true } });
    default:
      // A run must go on for long enough for something to happen to it.
      return [{ ...PUT, fault: { kind: 'delay', ms: 300 + Math.floor(random() * 500) } }];
  }
}

const THEIRS = 'https://theirs.example.com/cb';

/** The same fault within what somebody waits for at a real clock. */
function quicken(plan: FaultPlan): FaultPlan {
  const { fault } = plan;
  const times = Math.min(plan.times ?? 1, 2);
  switch (fault.kind) {
    case 'hang':
      // Each takes half a minute, and a delete's two; they come by turns instead.
      return { ...plan, times, fault: { kind: 'drop', write: fault.write } };
    case 'delay':
      return { ...plan, times, fault: { ...fault, ms: Math.min(fault.ms, 2_500) } };
    case 'slow-body':
      return { ...plan, times, fault: { ...fault, ms: Math.min(fault.ms, 2_500) } };
    case 'status':
      return fault.headers?.['retry-after'] === undefined
        ? { ...plan, times }
        : { ...plan, times, fault: { ...fault, headers: { 'retry-after': '2' } } };
    default:
      return { ...plan, times };
  }
}

function sooner(event: MachineEvent): MachineEvent {
  return { ...event, at: Math.min(event.at, 2_500) };
}
