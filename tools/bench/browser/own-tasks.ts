// Which tasks of a page's main thread were ours, by a trace with samples of what ran.
import * as z from 'zod/mini';

const eventSchema = z.object({
  name: z.string(),
  ph: z.string(),
  pid: z.number(),
  tid: z.number(),
  /** In microseconds. */
  ts: z.number(),
  dur: z.optional(z.number()),
  /** What of it the thread had a processor. */
  tdur: z.optional(z.number()),
  id: z.optional(z.string()),
  args: z.optional(z.unknown()),
});

const frameSchema = z.object({ functionName: z.string(), url: z.optional(z.string()) });

const chunkSchema = z.object({
  data: z.object({
    cpuProfile: z.optional(
      z.object({
        nodes: z.optional(
          z.array(
            z.object({
              id: z.number(),
              parent: z.optional(z.number()),
              callFrame: frameSchema,
            }),
          ),
        ),
        samples: z.optional(z.array(z.number())),
      }),
    ),
    timeDeltas: z.optional(z.array(z.number())),
  }),
});

const profileSchema = z.object({ data: z.object({ startTime: z.number() }) });

type Event = z.infer<typeof eventSchema>;

/** What a browser needs to be told for such a trace; with more it would take longer over what is measured. */
export const TRACE_CATEGORIES = [
  '-*',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-v8.cpu_profiler',
];

export interface OwnTask {
  /** What the task took of a processor, in ms: while another process has it, the task isn't longer by our doing. */
  readonly ms: number;
  /** By the clock, in ms. */
  readonly clockMs: number;
  /** The function of ours that was met most often in it. */
  readonly at: string;
}

/**
 * The longest task in which more than half of the samples were in the extension's code. A task that the page alone
 * makes long isn't ours; drawing that follows from our work within the task is.
 */
export function findLongestOwn(trace: string): OwnTask {
  const { traceEvents } = z.object({ traceEvents: z.array(z.unknown()) }).parse(JSON.parse(trace));
  const events = traceEvents
    .map((event) => eventSchema.safeParse(event))
    .flatMap((parsed) => (parsed.success ? [parsed.data] : []));
  let longest: OwnTask = { ms: 0, clockMs: 0, at: 'none' };
  for (const { pid, tid, samples } of readSamples(events)) {
    const tasks = events
      .filter((one) => one.name === 'RunTask' && one.pid === pid && one.tid === tid)
      .map(({ ts, dur = 0, tdur = 0 }) => ({ ts, dur, tdur }))
      .sort((one, other) => other.tdur - one.tdur);
    for (const { ts, dur, tdur } of tasks) {
      if (tdur / 1_000 <= longest.ms) break;
      const within = samples.filter(({ at }) => at >= ts && at <= ts + dur);
      const own = within.filter(({ own }) => own !== undefined);
      if (own.length * 2 <= within.length) continue;
      longest = {
        ms: tdur / 1_000,
        clockMs: dur / 1_000,
        at: mostFrequent(own.map(({ own = '' }) => own)),
      };
    }
  }
  return longest;
}

interface Sample {
  readonly at: number;
  /** The innermost function of ours on the stack. */
  readonly own: string | undefined;
}

interface Thread {
  readonly pid: number;
  readonly tid: number;
  readonly samples: readonly Sample[];
}

function readSamples(events: readonly Event[]): readonly Thread[] {
  return events
    .filter(({ name }) => name === 'Profile')
    .map(({ pid, tid, id, args }) => {
      const started = profileSchema.parse(args).data.startTime;
      const nodes = new Map<number, { parent: number | undefined; own: string | undefined }>();
      const samples: Sample[] = [];
      let at = started;
      for (const event of events) {
        if (event.name !== 'ProfileChunk' || event.pid !== pid || event.id !== id) continue;
        const { cpuProfile, timeDeltas = [] } = chunkSchema.parse(event.args).data;
        for (const node of cpuProfile?.nodes ?? []) {
          const { url = '', functionName } = node.callFrame;
          const isOwn = url.startsWith('chrome-extension:');
          const inherited = node.parent === undefined ? undefined : nodes.get(node.parent)?.own;
          nodes.set(node.id, {
            parent: node.parent,
            own: isOwn ? functionName || 'without a name' : inherited,
          });
        }
        for (const [index, sample] of (cpuProfile?.samples ?? []).entries()) {
          at += timeDeltas[index] ?? 0;
          samples.push({ at, own: nodes.get(sample)?.own });
        }
      }
      return { pid, tid, samples };
    });
}

function mostFrequent(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? 'none';
}
