// All rows: what is measured in Node, and what in a real Chromium with the built extension, against the stand-in.
import { kB, readSizes, sumSizes } from '../build/describe-sizes.ts';
import type { Cleanup } from '../command/run-command.mjs';
import { type Bulk, compareApplying, compareToggling } from './browser/apply-figures.ts';
import {
  compareKeyPress,
  compareReady,
  countElsewhere,
  countRequests,
  startIdle,
} from './browser/load-figures.ts';
import { type MarkTimes, timeMarks } from './browser/mark-figures.ts';
import { openSession, type Session } from './browser/session.ts';
import { buildNaive, compareMemory, countNodes } from './browser/size-figures.ts';
import { findLongTasks, LIMIT_MS } from './browser/task-figures.ts';
import { FIGURES } from './figures.ts';
import { type Ratio, summarise } from './measure.ts';
import { type Goal, judge, type Measured, type Row } from './row.ts';

export interface Depth {
  readonly quick: boolean;
  readonly rounds: number;
}

const FRAME_MS = 16.7;
const IDLE_MS = 60_000;
const QUICK_IDLE_MS = 10_000;

/** Of the browser, among which the rounds of bulk apply are divided: one start differs from the next. */
const STARTS = 3;

/** Clients of the longest list. */
const MOST = 100_000;
const QUICK_MOST = 10_000;

/** Clients that the native dialog is driven for, of the 50: its time is scaled up. */
const NATIVELY = 50;
const QUICK_NATIVELY = 3;

/** Clients of the lists that long ones are held against. */
const FEW = 100;
const SMALL = 1_000;

/** Yields each row as soon as it is measured. */
export async function* measureRows(depth: Depth, cleanup: Cleanup): AsyncGenerator<Row> {
  const session = await openSession(cleanup);
  yield* idleRows(session, depth);
  yield* applyRows(session, depth);
  yield* toggleRows(session, depth);
  yield* visitRows(session, depth);
  yield* markRows(session, depth);
  yield* longListRows(session, depth);
  yield await scriptRow(session, cleanup);
}

/** While a page idles, Node is measured: the one needs no processor, the other no browser. */
async function* idleRows(session: Session, { quick, rounds }: Depth): AsyncGenerator<Row> {
  await session.seed(60);
  const countIdle = await startIdle(session);
  const most = quick ? QUICK_MOST : MOST;
  for (const { measure, ...goal } of FIGURES) yield judge(goal, measure(rounds, most));
  const idle = quick ? QUICK_IDLE_MS : IDLE_MS;
  yield judge(
    { name: `requests while idle for ${idle / 1_000} s or longer`, against: 'none', goal: 0 },
    exactly(await countIdle(idle)),
  );
}

async function* applyRows(session: Session, { quick, rounds }: Depth): AsyncGenerator<Row> {
  const cases: readonly Bulk[] = quick
    ? [{ clients: 200, window: 4, delay: 20 }]
    : [
        ...[1, 4, 8].flatMap((window) =>
          [0, 20, 100].map((delay) => ({ clients: 200, window, delay })),
        ),
        { clients: 2_000, window: 4, delay: 20 },
      ];
  for (const bulk of cases) {
    const goal: Goal = {
      name: `throughput of bulk apply, ${bulk.clients} clients, window ${bulk.window}, ${bulk.delay} ms`,
      against: 'a bare fetch loop in the same page',
      goal: 0.95,
      kind: 'least',
    };
    const starts = quick ? 1 : STARTS;
    // Without a delay a run is over in half a second, so that chance weighs more.
    const each = (bulk.delay === 0 ? 3 * rounds : rounds) / starts;
    yield judge(goal, await compareApplying(session, bulk, { starts, rounds: each }));
  }
}

async function* toggleRows(session: Session, { quick, rounds }: Depth): AsyncGenerator<Row> {
  const { presses, time } = await compareToggling(
    session,
    rounds,
    quick ? QUICK_NATIVELY : NATIVELY,
  );
  const name = 'one grant of 50 clients';
  const against = 'ours, in the native dialog';
  yield judge({ name: `presses for ${name}`, against, goal: 20, kind: 'least' }, presses);
  yield judge({ name: `time for ${name}`, against, goal: 5, kind: 'least' }, time);
}

async function* visitRows(session: Session, { rounds }: Depth): AsyncGenerator<Row> {
  await session.seed(60);
  yield judge(
    { name: 'requests of a visit', against: 'the page alone', goal: 1 },
    exactly(await countRequests(session)),
  );
  yield judge(
    { name: 'worlds and nodes of ours on other pages', against: 'none', goal: 0 },
    exactly(await countElsewhere(session)),
  );
  for (const clients of [60, 10_000]) {
    await session.seed(clients);
    const name = `page ready, ${clients.toLocaleString('en')} clients`;
    yield judge(
      { name, against: 'without the extension', goal: 1.05 },
      await compareReady(session, rounds),
    );
  }
}

async function* markRows(session: Session, { quick, rounds }: Depth): AsyncGenerator<Row> {
  const most = quick ? QUICK_MOST : MOST;
  const name = `${most.toLocaleString('en')} clients`;
  const sizes = quick ? [SMALL, most] : [60, SMALL, QUICK_MOST, most];
  const marks = await timeMarks(session, sizes, rounds);
  const all = [...marks].map(
    ([size, { ours }]) => `${size.toLocaleString('en')}: ${summarise(ours).median.toFixed(1)} ms`,
  );
  yield judge(
    {
      name: `row marks after the list’s answer, ${SMALL.toLocaleString('en')} clients`,
      against: 'one frame',
      goal: FRAME_MS,
      unit: 'ms',
    },
    { ...summarise(marks.get(SMALL)?.ours ?? []), note: all.join(', ') },
  );
  const grow = (side: keyof MarkTimes): Ratio => {
    const [small = [], large = []] = [marks.get(SMALL)?.[side], marks.get(most)?.[side]];
    const doublings = Math.log2(most / SMALL);
    return summarise(large.map((ms, at) => (ms / (small[at] ?? Number.NaN)) ** (1 / doublings)));
  };
  const bare = grow('bare');
  yield judge(
    {
      name: `row marks, ${SMALL.toLocaleString('en')} to ${name}`,
      against: 'half as many, each time',
      goal: 2.1,
    },
    {
      ...grow('ours'),
      note: `decoding and parsing the same lists in a bare page grows ${bare.median.toFixed(2)} (${bare.least.toFixed(2)} to ${bare.most.toFixed(2)})`,
    },
  );
  await session.seed(FEW);
  const few = await session.open('with');
  await session.seed(most);
  const many = await session.open('with');
  yield judge(
    { name: `key press to message in the page, ${name}`, against: `among ${FEW}`, goal: 1.2 },
    await compareKeyPress(many, few, rounds),
  );
  await many.close();
  await few.close();
}

async function* longListRows(session: Session, { rounds }: Depth): AsyncGenerator<Row> {
  await session.seed(100);
  const short = await session.open('with');
  const few = await countNodes(short);
  await short.close();
  await session.seed(10_000);
  yield judge(
    { name: 'memory held by us, 10,000 clients', against: 'the parsed list', goal: 3 },
    await compareMemory(session, rounds),
  );
  const long = await session.open('with');
  const many = await countNodes(long);
  await long.close();
  yield judge(
    { name: 'DOM nodes of ours, 10,000 clients', against: 'with 100', goal: 1.1 },
    { ...exactly(many / few), note: `${many} and ${few}, with the workbench open` },
  );
  yield judge(
    {
      name: 'longest task of ours, 10,000 clients',
      against: `${LIMIT_MS} ms`,
      goal: LIMIT_MS,
      unit: 'ms',
    },
    await findLongTasks(session, rounds),
  );
}

async function scriptRow(session: Session, cleanup: Cleanup): Promise<Row> {
  const ours = sumSizes(readSizes(session.extension)) / 1_000;
  const naive = await buildNaive(cleanup);
  return judge(
    {
      name: 'content script with everything, gzip',
      against: 'a naive stack',
      goal: 64,
      unit: 'kB',
    },
    { ...exactly(ours), note: `WXT, Preact and full zod without features: ${kB(naive)} kB` },
  );
}

function exactly(figure: number): Measured {
  return { median: figure, least: figure, most: figure };
}
