// The rows that are measured in a real Chromium, with the built extension, against the stand-in.
import { kB, readSizes, sumSizes } from '../build/describe-sizes.ts';
import type { Cleanup } from '../command/run-command.mjs';
import { type Bulk, compareApplying, compareToggling } from './browser/apply-figures.ts';
import {
  compareReady,
  countElsewhere,
  countIdle,
  countRequests,
  timeKeyPress,
  timeMarks,
} from './browser/load-figures.ts';
import { openSession, type Session } from './browser/session.ts';
import { buildNaive, compareMemory, countNodes } from './browser/size-figures.ts';
import { findLongTasks, LIMIT_MS } from './browser/task-figures.ts';
import type { Ratio } from './measure.ts';
import { type Goal, judge, type Measured, type Row } from './row.ts';

export interface Depth {
  readonly quick: boolean;
  readonly rounds: number;
}

const FRAME_MS = 16.7;
const IDLE_MS = 60_000;
const QUICK_IDLE_MS = 10_000;

/** Yields each row as soon as it is measured. */
export async function* measureBrowserRows(depth: Depth, cleanup: Cleanup): AsyncGenerator<Row> {
  const session = await openSession(cleanup);
  yield* applyRows(session, depth);
  yield* toggleRows(session, depth);
  yield* visitRows(session, depth);
  yield* markRows(session, depth);
  yield* longListRows(session, depth);
  yield await scriptRow(session, cleanup);
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
    // Without a delay a run is over in half a second, so that chance weighs more.
    const turns = bulk.delay === 0 ? 3 * rounds : rounds;
    yield judge(goal, await compareApplying(session, bulk, turns));
  }
}

async function* toggleRows(session: Session, { quick, rounds }: Depth): AsyncGenerator<Row> {
  const { presses, time } = await compareToggling(session, quick ? 1 : rounds, quick ? 10 : 50);
  const name = 'one grant of 50 clients';
  const against = 'ours, in the native dialog';
  yield judge({ name: `presses for ${name}`, against, goal: 20, kind: 'least' }, presses);
  yield judge({ name: `time for ${name}`, against, goal: 5, kind: 'least' }, time);
}

async function* visitRows(session: Session, { quick, rounds }: Depth): AsyncGenerator<Row> {
  await session.seed(60);
  yield judge(
    { name: 'requests of a visit', against: 'the page alone', goal: 1 },
    exactly(await countRequests(session)),
  );
  const idle = quick ? QUICK_IDLE_MS : IDLE_MS;
  yield judge(
    { name: `requests while idle for ${idle / 1_000} s`, against: 'none', goal: 0 },
    exactly(await countIdle(session, idle)),
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
  const sizes = quick ? [60, 1_000, 10_000] : [60, 1_000, 10_000, 100_000];
  const [few, many] = [100, sizes.at(-1) ?? 0];
  const marks = new Map<number, Ratio>();
  const presses = new Map<number, Ratio>();
  for (const clients of [few, ...sizes]) {
    await session.seed(clients);
    const page = await session.open('with');
    // What takes some milliseconds is measured more often, as a collection of garbage takes a hundred.
    const turns = clients <= 1_000 ? 5 * rounds : rounds;
    if (clients !== few) marks.set(clients, await timeMarks(page, session, turns));
    if (clients === few || clients === many) {
      presses.set(clients, await timeKeyPress(page, 20 * rounds));
    }
    await page.close();
  }
  const at = (clients: number): Ratio => marks.get(clients) ?? exactly(Number.NaN);
  const all = sizes.map((size) => `${size.toLocaleString('en')}: ${at(size).median.toFixed(1)} ms`);
  yield judge(
    {
      name: 'row marks after the list’s answer, 1,000 clients',
      against: 'one frame',
      goal: FRAME_MS,
      unit: 'ms',
    },
    { ...at(1_000), note: all.join(', ') },
  );
  const growth = (at(many).median / at(1_000).median) ** (1 / Math.log2(many / 1_000));
  yield judge(
    {
      name: `row marks, 1,000 to ${many.toLocaleString('en')} clients`,
      against: 'half as many, each time',
      goal: 2.1,
    },
    exactly(growth),
  );
  const [slow, quickest] = [presses.get(many), presses.get(few)];
  const press = (slow?.median ?? Number.NaN) / (quickest?.median ?? Number.NaN);
  yield judge(
    {
      name: `key press to message in the page, ${many.toLocaleString('en')} clients`,
      against: `among ${few}`,
      goal: 1.2,
    },
    {
      ...exactly(press),
      note: `${slow?.median.toFixed(2)} ms and ${quickest?.median.toFixed(2)} (${quickest?.least.toFixed(2)} to ${quickest?.most.toFixed(2)}) ms`,
    },
  );
}

async function* longListRows(session: Session, { quick, rounds }: Depth): AsyncGenerator<Row> {
  await session.seed(100);
  const short = await session.open('with');
  const few = await countNodes(short);
  await short.close();
  await session.seed(10_000);
  yield judge(
    { name: 'memory held by us, 10,000 clients', against: 'the parsed list', goal: 3 },
    await compareMemory(session, quick ? 1 : rounds),
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
    await findLongTasks(session, quick ? 1 : rounds),
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
