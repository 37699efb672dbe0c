// One run of the campaign: somebody stages, reviews and applies while things go wrong, comes back, finishes what is
// left, and takes it back. The judge looks on all the while.

import type { ChangeSet } from '../../domain/change-set.ts';
import type { Outcome } from '../../domain/outcome.ts';
import type { PlannedChange } from '../../domain/plan.ts';
import { isOutcome } from '../../domain/run.ts';
import type { RunRecord } from '../../domain/run-record.ts';
import { type ModelRun, type Row, type ShownChange, sameRow, show, writeGrants } from './model.ts';
import { type MachineEvent, planFaults, planMachine } from './schedule.ts';
import type { Before, Offer, Review } from './tab-program.ts';
import { pickWishes } from './wishes.ts';
import { makeWorld, type Tab, type World, type WorldOptions } from './world.ts';

const MOST_ROUNDS = 12;
const MOST_RESUMES = 3;

/** What a tab has applied to its end. */
interface Ended {
  readonly record: RunRecord;
  readonly run: ModelRun;
  readonly isConfirmed: boolean;
}

/** Plays one run; the world tells what came of it. */
export async function playEpisode(options: WorldOptions): Promise<World> {
  const world = makeWorld(options);
  const onUnseen = (reason: unknown): void => world.model.violate('unseen', String(reason));
  process.on('unhandledRejection', onUnseen);
  try {
    await world.machine.run(play(world));
  } catch (error) {
    world.model.violate(
      'ends',
      error instanceof Error ? (error.stack ?? error.message) : String(error),
    );
  } finally {
    await world.close();
    process.off('unhandledRejection', onUnseen);
  }
  return world;
}

async function play(world: World): Promise<void> {
  const { random, machine, network, site, model, doors } = world;
  network.signIn();
  const first = await world.openTab(0);
  const tabs = [first];
  if (random() < 0.2) tabs.push(await world.openTab(1));
  if (tabs.length > 1) world.strike('two tabs');
  const ids = [...model.rows().keys()].map(Number);
  site.faults.add(planFaults(random, ids));
  for (const event of planMachine(random)) {
    machine.at(event.at, undefined, () => happen(world, tabs, event));
  }
  const ended: Ended[] = [];
  await Promise.all(
    tabs.map((tab, index) =>
      applyUntilDone(world, tab, pickWishes(random, model.rows(), `Made ${index}`), ended),
    ),
  );
  // Now and then what goes wrong goes on while somebody comes back.
  if (random() < 0.6) heal(world);
  for (const tab of tabs) if (random() < 0.6) world.closeTab(tab);
  await recover(world, tabs, ended);
  await undoLast(world, tabs, ended);
  model.searchSecrets('the store', JSON.stringify(doors.stored()));
}

/** Nothing more goes wrong. */
function heal(world: World): void {
  const { site, doors, network, note } = world;
  world.isHealed = true;
  site.faults.clear();
  doors.failStore(undefined);
  network.signIn();
  note('nothing more goes wrong');
}

function happen(world: World, tabs: Tab[], { what }: MachineEvent): void {
  const { machine, doors, network, random, strike } = world;
  if (world.isHealed) return;
  const tab = tabs[Math.floor(random() * tabs.length)];
  if (!tab) return;
  const mend = (ms: number, act: () => void): void => {
    machine.at(ms * random(), undefined, act);
  };
  switch (what) {
    case 'tab closed':
    case 'page reloaded':
      if (!tab.part.isAlive) return;
      strike(what);
      world.closeTab(tab);
      return;
    case 'browser closed':
      strike(what);
      for (const one of tabs) world.closeTab(one);
      doors.closeBrowser();
      return;
    case 'background stopped':
      strike(what);
      doors.stopBackground();
      return;
    case 'session ended':
      strike(what);
      world.endSessions();
      if (random() < 0.5)
        mend(8_000, () => happen(world, tabs, { what: 'session renewed', at: 0 }));
      return;
    case 'session renewed':
      strike(what);
      network.signIn();
      return;
    case 'store full':
    case 'store broken':
      doors.failStore(what === 'store full' ? 'full' : 'broken');
      mend(10_000, () => doors.failStore(undefined));
      return;
    case 'clock stepped back':
      strike(what);
      machine.stepWallClock(-Math.floor(random() * 3_600_000));
      return;
    case 'clock stepped forward':
      strike(what);
      machine.stepWallClock(Math.floor(random() * 3_600_000));
      return;
    case 'machine slept':
      strike(what);
      machine.sleep(Math.floor(random() * 3_600_000));
      return;
    case 'two tabs':
      return;
  }
}

/** Reviews and applies, again where it was not begun, until it was or the tab is gone. */
async function applyUntilDone(
  world: World,
  tab: Tab,
  changeSet: ChangeSet,
  ended: Ended[],
  before?: Before,
): Promise<void> {
  const { machine, random } = world;
  for (let round = 0; round < MOST_ROUNDS && tab.part.isAlive; round += 1) {
    await machine.wait(200 + random() * 2_000);
    const review = await tab
      .does((program) => program.review(changeSet, before))
      .catch(note(world));
    if (!review) continue;
    if ('failure' in review) {
      world.note(`${tab.part.name} can't review: ${review.failure.kind}`);
      if (review.failure.kind === 'signed-out' && random() < 0.5) world.network.signIn();
      continue;
    }
    if (review.plan.changes.length === 0) return;
    const applied = await apply(world, tab, review, ended);
    if (applied === 'begun') return;
  }
}

const note = (world: World) => (error: unknown) => {
  world.note(`it failed: ${String(error)}`);
  return undefined;
};

/** Confirms what a review shows. */
async function apply(
  world: World,
  tab: Tab,
  review: Review,
  ended: Ended[],
): Promise<'begun' | 'not begun'> {
  const { machine, random, model } = world;
  const run: ModelRun = {
    tab: tab.part,
    changes: review.plan.changes.map(readShown),
    startedAt: machine.now(),
  };
  judgePlan(world, tab, run);
  await machine.wait(100 + random() * 3_000);
  let resumes = 0;
  let isPressed = false;
  let hasBegun = false;
  const result = await tab.does((program) =>
    program.apply(review, {
      window: 1 + Math.floor(random() * 8),
      onStarted: () => {
        hasBegun = true;
        world.note(`${tab.part.name} begins a run of ${run.changes.length}`);
        model.begin(run);
      },
      onProgress: (state, control) => {
        // Somebody presses what is offered, a while later.
        if (isPressed || !state.pause || state.pause.kind === 'lease') {
          if (!isPressed && state.phase === 'applying' && random() < 0.01) {
            isPressed = true;
            control.pause();
            machine.at(500 + random() * 9_000, tab.part, () => {
              isPressed = false;
              control.resume();
            });
          }
          return;
        }
        isPressed = true;
        machine.at(500 + random() * 20_000, tab.part, () => {
          isPressed = false;
          resumes += 1;
          if (resumes > MOST_RESUMES) control.cancel();
          else control.resume();
        });
      },
    }),
  );
  if (!result) return hasBegun ? 'begun' : 'not begun';
  if (result.kind !== 'run') {
    world.note(
      `${tab.part.name} has not begun: ${result.kind} ${'error' in result ? result.error : ''}`,
    );
    return 'not begun';
  }
  const { final, record } = result;
  const isConfirmed = final.confirmed !== undefined && 'readAt' in final.confirmed;
  const told = JSON.stringify([final, [...final.rows], [...record.outcomes]]);
  model.searchSecrets('what a run tells', told);
  world.note(
    `${tab.part.name} has ended: ${[...final.rows].map(([key, row]) => `${key} ${isOutcome(row) ? row.kind : row}`).join(', ')}${isConfirmed ? '' : ', not confirmed'}`,
  );
  model.end(run, final.rows, isConfirmed);
  ended.push({ record, run, isConfirmed });
  return 'begun';
}

/** What was wanted is checked where it is staged: here, that what is shown is what the list showed. */
function judgePlan({ model }: World, tab: Tab, run: ModelRun): void {
  const rows = model.seen(tab.part);
  for (const { before } of run.changes) {
    if (before && !sameRow(before, rows.get(before.id))) {
      model.violate(
        'not shown',
        `the review shows ${show(before)}, the list ${show(rows.get(before.id))}`,
      );
    }
  }
}

export function readShown(change: PlannedChange & { readonly lasting: unknown }): ShownChange {
  const { key, before, after, lasting } = change;
  return {
    key,
    before: before && toRow(before.id, before),
    after: after && toRow('', after),
    isLasting: lasting !== undefined,
  };
}

function toRow(
  id: string,
  {
    name,
    grants,
    redirect,
  }: { readonly name: string; readonly grants: readonly string[]; readonly redirect: string },
): Row {
  return { id, name, grants: writeGrants(grants), redirect };
}

/** Comes back until no run is left to be finished. */
async function recover(world: World, tabs: Tab[], ended: Ended[]): Promise<void> {
  const { random, machine, model } = world;
  for (let round = 0; ; round += 1) {
    if (round === 2) heal(world);
    await machine.wait(500 + random() * 10_000);
    const tab = tabs.find(({ part }) => part.isAlive) ?? (await reopen(world, tabs));
    const open = await tab.does((program) => program.unfinished()).catch(note(world));
    const [head] = open ?? [];
    if (open && !head && round >= 2) return;
    if (round > MOST_ROUNDS) {
      return model.violate('recovery', `after ${round} rounds a run is still to be finished`);
    }
    if (!head) continue;
    const offer = await tab.does((program) => program.look(head)).catch(note(world));
    if (!offer) continue;
    if ('failure' in offer) {
      world.note(`it can't be looked at: ${offer.failure.kind}`);
      heal(world);
      continue;
    }
    judgeOffer(world, tab, offer);
    await decide(world, tab, offer, ended);
  }
}

async function reopen(world: World, tabs: Tab[]): Promise<Tab> {
  const tab = await world.openTab(world.random() < 0.5 ? 0 : 1);
  tabs.push(tab);
  return tab;
}

/** Finishes, takes back or dismisses what was found. */
async function decide(world: World, tab: Tab, offer: Offer, ended: Ended[]): Promise<void> {
  const { random } = world;
  const before: Before = { record: offer.record, outcomes: offer.resolved.outcomes };
  const choice = random();
  const changeSet =
    choice < 0.7
      ? tab.program.stageRest(offer)
      : tab.program.stageUndo(offer.record, offer.resolved.outcomes);
  if (choice < 0.85 && changeSet.size > 0) {
    world.note(choice < 0.7 ? 'the rest is reviewed' : 'what was done is taken back');
    await applyUntilDone(world, tab, changeSet, ended, before);
    return;
  }
  world.note('it is dismissed');
  await tab.does((program) => program.dismiss(offer)).catch(note(world));
}

/** What is said of an interrupted run must be so. */
export function judgeOffer(
  { model, note: write }: World,
  tab: Tab,
  { record, resolved }: Offer,
): void {
  const rows = model.seen(tab.part);
  write(`found: ${[...resolved.outcomes].map(([key, { kind }]) => `${key} ${kind}`).join(', ')}`);
  for (const change of record.changes) {
    const { key, before, after } = change;
    const outcome = resolved.outcomes.get(key);
    if (!outcome || outcome.kind === 'unknown') {
      model.violate(
        'unknown',
        `${key} is ${outcome?.kind ?? 'not told'} although the list was read`,
      );
      continue;
    }
    const row = before
      ? rows.get(key)
      : 'id' in outcome && outcome.id
        ? rows.get(outcome.id)
        : undefined;
    const isAfter = after
      ? row !== undefined && sameRow(row, toRow(row.id, after))
      : row === undefined;
    if (resolved.found.includes(key) && !isAfter) {
      model.violate('told wrong', `${key} was found as applied; the list shows ${show(row)}`);
    }
    const wasKnown = record.outcomes.has(key);
    if (before && !wasKnown && isAfter && (row || !after) && outcome.kind !== 'applied') {
      model.violate(
        'told wrong',
        `${key} was found as ${outcome.kind}; the list shows ${show(row)}`,
      );
    }
    if (resolved.left.includes(key) && before && !(row && sameRow(row, toRow(key, before)))) {
      model.violate('told wrong', `${key} was found as left; the list shows ${show(row)}`);
    }
  }
}

/** Takes back the last confirmed run and compares with what was before. */
async function undoLast(world: World, tabs: Tab[], ended: Ended[]): Promise<void> {
  const { model, random, note: write } = world;
  const last = ended.at(-1);
  if (!last?.isConfirmed || random() < 0.4) return;
  heal(world);
  // Served anew, with the token of the session that there is now.
  const tab = await reopen(world, tabs);
  const { record, run } = last;
  const changeSet = tab.program.stageUndo(record, record.outcomes);
  write(`undo of ${changeSet.size}`);
  if (changeSet.size === 0) return judgeForgotten(world, last, new Set());
  const review = await tab.does((program) => program.review(changeSet));
  if (!review || 'failure' in review) {
    return model.violate(
      'undo',
      `it can't be reviewed: ${review?.failure.kind ?? 'the tab ended'}`,
    );
  }
  const { changes, blocked, unchanged, gone } = review.plan;
  judgeForgotten(
    world,
    last,
    new Set([
      ...changes.map(({ key }) => key),
      ...blocked.map(({ key }) => key),
      ...unchanged.map(({ id }) => id),
      ...gone,
    ]),
  );
  judgeBlocked(world, tab, last, blocked);
  if (changes.length === 0) return;
  const undone: Ended[] = [];
  const prior = model.rows();
  await apply(world, tab, review, undone);
  const told = undone[0]?.record.outcomes ?? new Map<string, Outcome>();
  const rows = model.rows();
  for (const change of run.changes) {
    const { key, before, after } = change;
    const now = prior.get(key);
    // What others made of it since is theirs.
    if (before && after && !(now && sameRow(now, { ...after, id: key }))) continue;
    judgeUndone(world, last, change, told, rows, changes);
  }
}

function judgeForgotten(
  { model }: World,
  { record, run }: Ended,
  listed: ReadonlySet<string>,
): void {
  for (const { key, before, after, isLasting } of run.changes) {
    const outcome = record.outcomes.get(key);
    // A deleted client does come back, with another id and secret.
    if (outcome?.kind !== 'applied' || (isLasting && after)) continue;
    const back = before ? (after ? key : `+${key}`) : outcome.id;
    if (back === undefined || !listed.has(back))
      model.violate('undo', `${key} was applied and is not taken back`);
  }
}

function judgeBlocked(
  { model }: World,
  tab: Tab,
  { run }: Ended,
  blocked: Review['plan']['blocked'],
): void {
  const rows = model.seen(tab.part);
  for (const { key, reason } of blocked) {
    const change = run.changes.find((one) => one.key === key);
    if (!change?.after || change.isLasting) continue;
    const row = rows.get(key);
    if (reason.kind === 'changed' && row && sameRow(row, { ...change.after, id: key })) {
      model.violate(
        'undo',
        `${key} is as the run left it and can't be taken back: ${JSON.stringify(reason)}`,
      );
    }
  }
}

function judgeUndone(
  { model }: World,
  { record }: Ended,
  change: ShownChange,
  told: ReadonlyMap<string, Outcome>,
  rows: ReadonlyMap<string, Row>,
  changes: readonly { readonly key: string }[],
): void {
  const { key, before, after } = change;
  const outcome = record.outcomes.get(key);
  if (outcome?.kind !== 'applied') return;
  const back = before ? (after ? key : `+${key}`) : outcome.id;
  if (back === undefined || !changes.some((one) => one.key === back)) return;
  const said = told.get(back);
  if (said?.kind !== 'applied') {
    if (said?.kind !== 'failed' || after)
      model.violate('undo', `${key} was not taken back: ${said?.kind}`);
    return;
  }
  if (!before) {
    if (rows.has(back)) model.violate('undo', `${key} was created and is still there`);
    return;
  }
  const row = after ? rows.get(key) : said.id === undefined ? undefined : rows.get(said.id);
  if (!row || !sameRow(row, { ...before, id: row.id })) {
    model.violate('undo', `${key} was ${show(before)} and is ${show(row)} now`);
  }
}
