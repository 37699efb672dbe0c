// A plan of five changes, and the tab closed before and after each single step of it: whatever the moment, the right
// thing is offered on return, and finishing gives the database that was wanted.
import type { ChangeSet } from '../../domain/change-set.ts';
import { judgeOffer, readShown } from './episode.ts';
import { type Row, show } from './model.ts';
import type { Program } from './product.ts';
import { readDraft } from './wishes.ts';
import { makeWorld, type Tab, type World } from './world.ts';

/** Whether a write of the store that was on its way has arrived is chance: several tries. */
const SEEDS = [5, 6, 7, 8];
/** So many steps at most; a plan of five has fewer. */
const MOST_STEPS = 500;

/** Prints one line for each kind of step; returns how many moments there were, and what was wrong. */
export async function tryRecovery(
  programs: readonly [Program, Program],
): Promise<{ readonly moments: number; readonly wrong: readonly string[] }> {
  const wrong: string[] = [];
  let moments = 0;
  for (const seed of SEEDS) {
    const found = await trySeed(programs, seed);
    moments += found.moments;
    wrong.push(...found.wrong);
  }
  return { moments, wrong };
}

async function trySeed(
  programs: readonly [Program, Program],
  seed: number,
): Promise<{ readonly moments: number; readonly wrong: readonly string[] }> {
  const wanted = await playWith(programs, seed, 0);
  const wrong = [...wanted.wrong];
  let moments = 0;
  for (let step = 1; step <= MOST_STEPS; step += 1) {
    const played = await playWith(programs, seed, step);
    if (played.closedAt === undefined) break;
    moments += 1;
    const problems = [...played.wrong];
    if (played.rows !== wanted.rows) problems.push(`the database is ${played.rows}`);
    console.log(`${problems.length === 0 ? 'ok   ' : 'WRONG'} ${played.closedAt}`);
    for (const problem of problems) console.log(`    ${problem}`);
    if (problems.length > 0) for (const line of played.trace) console.log(`      ${line}`);
    wrong.push(...problems);
  }
  return { moments, wrong };
}

interface Played {
  /** Before or after what the tab was closed; undefined where the run ended first. */
  readonly closedAt: string | undefined;
  /** The database at the end, as one text without the ids of what was created. */
  readonly rows: string;
  readonly wrong: readonly string[];
  readonly trace: readonly string[];
}

async function playWith(
  programs: readonly [Program, Program],
  seed: number,
  closeAt: number,
): Promise<Played> {
  const world = makeWorld({ seed, programs, profile: '4.15', clients: 12 });
  const { machine, model } = world;
  let steps = 0;
  let closedAt: string | undefined;
  const play = async (): Promise<void> => {
    world.network.signIn();
    const tab = await world.openTab(0);
    const changeSet = stageFive(model.rows());
    const review = await tab.does((program) => program.review(changeSet));
    if (!review || 'failure' in review) throw new Error('The first list can be read.');
    machine.onStep = (part, what) => {
      if (part !== tab.part || !part.isAlive) return;
      steps += 1;
      if (steps !== closeAt) return;
      closedAt = what;
      world.closeTab(tab);
    };
    await applyReview(world, tab, review);
    if (!tab.part.isAlive) await comeBack(world, changeSet);
  };
  try {
    await machine.run(play());
  } catch (error) {
    model.violate('ends', String(error));
  } finally {
    await world.close();
  }
  const rows = [...model.rows().values()].map((row) => show(row)).sort();
  return { closedAt, rows: rows.join('\n'), wrong: model.violations, trace: world.trace };
}

/** An update of each kind, one of which erases a redirect URL, a delete and a create. */
function stageFive(rows: ReadonlyMap<string, Row>): ChangeSet {
  const ids = [...rows.values()].filter(({ grants }) => grants === 'authorization_code_grant');
  const [renamed, moved, erased, deleted] = ids;
  if (!renamed || !moved || !erased || !deleted) throw new Error('Four clients are needed.');
  return new Map([
    [renamed.id, { kind: 'update', grants: {}, name: 'Renamed' }],
    [moved.id, { kind: 'update', grants: {}, redirect: 'https://moved.example.com/cb' }],
    [
      erased.id,
      {
        kind: 'update',
        grants: { authorization_code_grant: false, password_client: true },
      },
    ],
    [deleted.id, { kind: 'delete', base: readDraft(deleted) }],
    ['+new', { kind: 'create', draft: { name: 'New', grants: ['password_client'], redirect: '' } }],
  ]);
}

type Reviewed = Exclude<Awaited<ReturnType<Tab['program']['review']>>, { failure: unknown }>;

async function applyReview(world: World, tab: Tab, review: Reviewed): Promise<void> {
  const { model, machine } = world;
  const run = {
    tab: tab.part,
    changes: review.plan.changes.map(readShown),
    startedAt: machine.now(),
  };
  const result = await tab.does((program) =>
    program.apply(review, {
      window: 2,
      onStarted: () => model.begin(run),
      onProgress: () => undefined,
    }),
  );
  if (result?.kind !== 'run') return;
  model.end(run, result.final.rows, true);
  for (const [key, row] of result.final.rows) {
    if (typeof row === 'string' || row.kind !== 'applied') {
      model.violate('recovery', `${key} has ended as ${JSON.stringify(row)}`);
    }
  }
}

/** Finishes what is offered; where nothing was stored, nothing was sent, and it is staged once more. */
async function comeBack(world: World, changeSet: ChangeSet): Promise<void> {
  const { machine, model } = world;
  await machine.wait(1_000);
  const tab = await world.openTab(1);
  const [head] = (await tab.does((program) => program.unfinished())) ?? [];
  let rest = changeSet;
  let before: Reviewed['before'];
  if (head) {
    const offer = await tab.does((program) => program.look(head));
    if (!offer || 'failure' in offer) return model.violate('recovery', 'it can’t be looked at');
    judgeOffer(world, tab, offer);
    rest = tab.program.stageRest(offer);
    before = { record: offer.record, outcomes: offer.resolved.outcomes };
    if (rest.size === 0) await tab.does((program) => program.dismiss(offer));
  } else if (model.effects > 0) {
    // Its end was stored just before.
    rest = new Map();
  }
  if (rest.size > 0) {
    const review = await tab.does((program) => program.review(rest, before));
    if (!review || 'failure' in review) return model.violate('recovery', 'it can’t be reviewed');
    await applyReview(world, tab, review);
  }
  const left = await tab.does((program) => program.unfinished());
  if (left?.length !== 0) model.violate('recovery', `${left?.length} runs are left to be finished`);
}
