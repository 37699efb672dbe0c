// Faults by plan: what goes wrong with which request, so that a test can look at what happens then.
import * as z from 'zod/mini';
import { clientFields } from './client-fields.ts';

/** Whether a request without its answer takes effect all the same. */
const write = z.enum(['before', 'after']);

/** What goes wrong. */
const fault = z.discriminatedUnion('kind', [
  /** This answer instead of the real one. Before its effect, unless told otherwise. An object becomes JSON. */
  z.strictObject({
    kind: z.literal('status'),
    write: z.optional(write),
    status: z.int().check(z.gte(200), z.lte(599)),
    body: z.optional(z.unknown()),
    headers: z.optional(z.record(z.string(), z.string())),
  }),
  /** The real answer, later. */
  z.strictObject({ kind: z.literal('delay'), ms: z.int().check(z.gte(0)) }),
  /** The connection ends without an answer, before or after the request took effect. */
  z.strictObject({ kind: z.literal('drop'), write }),
  /** The connection stays open and no answer comes, as long as somebody waits. */
  z.strictObject({ kind: z.literal('hang'), write }),
  /** The connection ends without an answer; the request takes effect once a list was read after it. */
  z.strictObject({ kind: z.literal('late') }),
  /** It takes effect; of the answer's body half comes, or something that is no JSON. */
  z.strictObject({ kind: z.literal('garble'), how: z.enum(['cut', 'noise']) }),
  /** It takes effect; status and headers come at once, the body later. */
  z.strictObject({ kind: z.literal('slow-body'), ms: z.int().check(z.gte(0)) }),
  /** Everybody's session ends right before it: signed out, or by a policy (4.9 on). */
  z.strictObject({ kind: z.literal('end-session'), how: z.enum(['lost', 'killed']) }),
  /** Somebody else changes a client right before it takes effect, or right after: the one of its path, or `id`. */
  z.strictObject({
    kind: z.literal('edit'),
    when: write,
    id: z.optional(z.int()),
    fields: clientFields,
  }),
  /** The sign-in page with status 200: what a fetch sees that followed a redirect to it. */
  z.strictObject({ kind: z.literal('login-page') }),
]);

export type Fault = z.infer<typeof fault>;

/** One fault and the requests that it befalls. */
export const faultPlan = z.strictObject({
  /** The method, or `*` for any. */
  method: z.string(),
  /** The path without query; with a `*` at its end, every path that starts so. */
  path: z.string(),
  /** How many matching requests go well first. */
  skip: z.optional(z.int().check(z.gte(0))),
  /** How many go wrong after that; every one when left out. */
  times: z.optional(z.int().check(z.gte(1))),
  fault,
});

export type FaultPlan = z.infer<typeof faultPlan>;

/** The plans of one stand-in; each counts the requests that it matches. */
export interface Faults {
  add(plans: readonly FaultPlan[]): void;
  clear(): void;
  /** The fault of this request: that of the first plan that is due. */
  next(method: string, path: string): Fault | undefined;
}

export function createFaults(): Faults {
  let planned: { plan: FaultPlan; seen: number }[] = [];
  return {
    add(plans) {
      planned.push(...plans.map((plan) => ({ plan, seen: 0 })));
    },
    clear() {
      planned = [];
    },
    next(method, path) {
      for (const entry of planned) {
        const { plan } = entry;
        if (!matches(plan, method, path)) continue;
        entry.seen += 1;
        const turn = entry.seen - (plan.skip ?? 0);
        if (turn >= 1 && turn <= (plan.times ?? Number.POSITIVE_INFINITY)) return plan.fault;
      }
      return undefined;
    },
  };
}

function matches(plan: FaultPlan, method: string, path: string): boolean {
  if (plan.method !== '*' && plan.method !== method) return false;
  return plan.path.endsWith('*') ? path.startsWith(plan.path.slice(0, -1)) : path === plan.path;
}
