// One run of the real extension: a plan is opened, reviewed and applied while things go wrong; what is left is
// finished, and taken back.
import * as z from 'zod/mini';
import { endSessions } from '../../../demo/sessions.ts';
import type { ChangeSet, StagedChange } from '../../../domain/change-set.ts';
import { type Draft, GRANTS } from '../../../domain/client.ts';
import { PLAN_FORMAT } from '../../../domain/exchange/write-plan.ts';
import { OWN } from '../../browser/own-parts.ts';
import { type ModelRun, type Row, sameRow, show } from '../model.ts';
import type { MachineEvent } from '../schedule.ts';
import { pickWishes, readDraft } from '../wishes.ts';
import { type Attended, attend } from './attend.ts';
import { pressIn } from './browser.ts';
import { planRun } from './schedule.ts';
import type { ShownReview, Told } from './shown.ts';
import { findButton, readView } from './view.ts';
import { type ChromiumWorld, type Lab, load, makeChromiumWorld, type Tab } from './world.ts';

const MOST_ROUNDS = 8;
const OFFERED_WITHIN_MS = 15_000;

type Ended = Extract<Attended, { readonly kind: 'ended' }>;

/** Plays one run in which `main` strikes; the world tells what came of it. */
export async function playInChromium(
  lab: Lab,
  seed: number,
  main: string,
  onWorld: (world: ChromiumWorld) => void,
): Promise<ChromiumWorld> {
  const world = await makeChromiumWorld(lab, seed);
  onWorld(world);
  try {
    await play(world, main);
  } catch (error) {
    world.model.violate(
      'ends',
      error instanceof Error ? (error.stack ?? error.message) : String(error),
    );
  }
  await world.mendStore();
  await world.close();
  return world;
}

async function play(world: ChromiumWorld, main: string): Promise<void> {
  const { random, model, lab } = world;
  await world.signIn();
  let wishes = pickWishes(random, model.rows(), 'Made 0');
  // What is planned to go wrong goes wrong with an update.
  while (listUpdated(wishes).length < 2) wishes = pickWishes(random, model.rows(), 'Made 0');
  const ids = listUpdated(wishes);
  const { faults, events, hasTwoTabs } = planRun(random, main, ids);
  const first = await world.openTab();
  const tabs = [first];
  if (hasTwoTabs) {
    world.strike('two tabs');
    tabs.push(await world.openTab());
  }
  await lab.control.planFaults(faults);
  const timers: NodeJS.Timeout[] = [];
  let isApplied = false;
  const onApply = (): void => {
    if (isApplied) return;
    isApplied = true;
    for (const event of events) {
      timers.push(setTimeout(() => void happen(world, event).catch(() => undefined), event.at));
    }
  };
  const ended: Ended[] = [];
  await Promise.all(
    tabs.map(async (tab, index) => {
      const wanted = index === 0 ? wishes : pickWishes(random, model.rows(), `Made ${index}`);
      const last = await openPlanAndApply(world, tab, wanted, onApply);
      if (last) ended.push(last);
    }),
  );
  if (random() < 0.6) await world.heal();
  await undoLast(world, ended);
  for (const tab of tabs) if (tab.isOpen && random() < 0.5) await world.closeTab(tab);
  await recover(world);
  for (const timer of timers) clearTimeout(timer);
  model.searchSecrets('the store', JSON.stringify(await world.readStore()));
}

function listUpdated(wishes: ChangeSet): readonly number[] {
  return [...wishes].flatMap(([key, { kind }]) => (kind === 'update' ? [Number(key)] : []));
}

/** Whatever happens to tabs, background, session, store and clock. */
async function happen(world: ChromiumWorld, { what }: MachineEvent): Promise<void> {
  const { random, tabs, strike, lab } = world;
  if (world.isHealed) return;
  const open = tabs.filter(({ isOpen }) => isOpen);
  const tab = open[Math.floor(random() * open.length)];
  switch (what) {
    case 'tab closed':
      if (!tab) return;
      strike(what);
      return world.closeTab(tab);
    case 'page reloaded':
      if (!tab) return;
      strike(what);
      await tab.page.reload({ waitUntil: 'domcontentloaded' });
      return;
    case 'background stopped':
      strike(what);
      return lab.extension.stopBackground();
    case 'session ended':
      strike(what);
      endSessions(world.site.database);
      return;
    case 'session renewed':
      strike(what);
      return world.signIn();
    case 'store full':
    case 'store broken':
      await world.failStore(what === 'store full' ? 'full' : 'broken');
      await world.pause(500 + random() * 4_000);
      return world.mendStore();
    case 'clock stepped back':
    case 'clock stepped forward': {
      strike(what);
      const ms = Math.floor(random() * 3_600_000) * (what === 'clock stepped back' ? -1 : 1);
      await tab?.script.evaluate(
        `{ const now = Date.now.bind(Date); Date.now = () => now() + ${ms}; }`,
      );
      return;
    }
    default:
      return;
  }
}

const keyOfPlan = (name: string): string => `+${name}`;

/** Opens the plan as a file, reviews and applies it; again where that was not begun. */
async function openPlanAndApply(
  world: ChromiumWorld,
  tab: Tab,
  wishes: ChangeSet,
  onApply: () => void,
): Promise<Ended | undefined> {
  const { writer } = tab;
  for (let round = 0; round < 3 && tab.isOpen && writer.isAlive; round += 1) {
    const isOpened = await openPlan(world, tab, wishes).catch(() => false);
    if (!isOpened) continue;
    const attended = await attend(world, tab, { keyOf: keyOfPlan, onApply });
    if (attended.kind === 'ended') return attended;
    if (attended.kind === 'gone') return undefined;
    // Where nothing of it can be applied, it is not tried again.
    if (round === 1) await world.heal();
  }
  return undefined;
}

async function openPlan(world: ChromiumWorld, tab: Tab, wishes: ChangeSet): Promise<boolean> {
  const { page } = tab;
  await closeDialog(page);
  if (!(await pressIn(page, OWN.bar, 'Import'))) return false;
  const field = await page.waitForSelector(`${OWN.dialog} >>> textarea`, { timeout: 5_000 });
  await field?.evaluate(
    (element, text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
    },
    writePlan(world, wishes),
  );
  for (let looks = 0; looks < 50; looks += 1) {
    const button = findButton(await readView(page), 'Review ');
    if (button !== undefined) return pressIn(page, `${OWN.dialog} >>> footer`, button);
    await world.pause(100);
  }
  world.note(`the plan can't be opened: ${(await readView(page)).text}`);
  return false;
}

/** What a view asks last is answered with no. */
async function closeDialog(page: Tab['page']): Promise<void> {
  for (let tries = 0; tries < 5; tries += 1) {
    const view = await readView(page);
    if (view.title === '') return;
    const button = findButton(view, 'Close') ?? findButton(view, 'Cancel');
    if (button === undefined) {
      await page.bringToFront();
      await page.keyboard.press('Escape');
    } else await pressIn(page, `${OWN.dialog} >>> footer`, button);
  }
}

function writePlan({ lab, model }: ChromiumWorld, wishes: ChangeSet): string {
  const rows = model.rows();
  const changes = [...wishes].flatMap(([key, wish]) => {
    const row = rows.get(key);
    const before = row ? readDraft(row) : null;
    if (wish.kind !== 'create' && !before) return [];
    return [{ client: key, before, after: before ? applyWish(before, wish) : readNew(wish) }];
  });
  return JSON.stringify({
    format: PLAN_FORMAT,
    site: lab.standIn.url,
    author: { id: '1', name: 'Planner' },
    time: new Date(0).toISOString(),
    changes,
  });
}

const readNew = (wish: StagedChange): Draft | null => (wish.kind === 'create' ? wish.draft : null);

function applyWish(before: Draft, wish: StagedChange): Draft | null {
  if (wish.kind !== 'update') return readNew(wish);
  const grants = GRANTS.filter((grant) => wish.grants[grant] ?? before.grants.includes(grant));
  const hasCode = grants.includes('authorization_code_grant');
  const redirect = wish.redirect ?? before.redirect;
  return { name: wish.name ?? before.name, grants, redirect: hasCode ? redirect : '' };
}

const headSchema = z.object({ id: z.string(), phase: z.string(), total: z.int() });
const headsSchema = z.object({ runs: z.array(headSchema) });
const planSchema = z.object({ changes: z.array(z.object({ key: z.string() })) });
const rowsSchema = z.object({
  rows: z.array(z.tuple([z.string(), z.object({ kind: z.string() })])),
});

/** Comes back until no run is left to be finished. */
async function recover(world: ChromiumWorld): Promise<void> {
  const { model, lab, random } = world;
  for (let round = 0; ; round += 1) {
    if (round === 1) await world.heal();
    const store = await world.readStore();
    const heads = headsSchema.safeParse(store[`runs:${lab.standIn.url}`]).data?.runs ?? [];
    const head = heads.find(({ phase }) => phase === 'open');
    if (!head && round > 0) return;
    if (!head) continue;
    if (round > MOST_ROUNDS) {
      return model.violate('recovery', `after ${round} rounds a run is still to be finished`);
    }
    const tab = world.tabs.find(({ isOpen }) => isOpen) ?? (await world.openTab());
    if (round > 1) await load(world, tab);
    await closeDialog(tab.page).catch(() => undefined);
    if (!(await waitForOffer(world, tab))) continue;
    const rows = Object.entries(store).filter(([key]) => key.startsWith(`run-rows:${head.id}:`));
    const recorded = new Map(
      rows.flatMap(([, value]) => rowsSchema.safeParse(value).data?.rows ?? []),
    );
    const plans = Object.entries(store).filter(([key]) => key.startsWith(`run-plan:${head.id}:`));
    const keys = plans.flatMap(([, value]) =>
      (planSchema.safeParse(value).data?.changes ?? []).map(({ key }) => key),
    );
    const run = world.begun.findLast(
      ({ changes }) =>
        changes
          .map(({ key }) => key)
          .sort()
          .join() === [...keys].sort().join(),
    );
    if (!run) return model.violate('recovery', `nobody has confirmed ${keys.join()}`);
    // Where nothing of it can be taken back either, it is let rest in the end.
    const choice = round < MOST_ROUNDS ? random() : 1;
    await decide(world, tab, { run, recorded, total: head.total, choice });
  }
}

/** Opens what is offered. */
async function waitForOffer(world: ChromiumWorld, tab: Tab): Promise<boolean> {
  const until = Date.now() + OFFERED_WITHIN_MS;
  while (Date.now() < until) {
    const view = await readView(tab.page).catch(() => undefined);
    if (view?.title.includes('on its way') || view?.title.includes('on their way')) return true;
    if (view && view.title !== '') {
      world.note(`it is told “${view.title}”: ${view.text.slice(0, 200)}`);
      await closeDialog(tab.page).catch(() => undefined);
      await world.heal();
    } else if (view?.bar.includes('Show the run')) {
      // One that has ended here rests once its result is closed.
      await pressIn(tab.page, OWN.bar, 'Show the run');
    } else if (view?.bar.includes('to finish')) {
      await pressIn(tab.page, OWN.bar, 'Look at it');
      await world.pause(300);
    }
    await world.pause(100);
  }
  const view = await readView(tab.page).catch(() => undefined);
  // Over a server that fails nothing can be said; it is looked at again.
  if (world.isHealed) world.model.violate('recovery', `no run is offered: ${view?.bar}`);
  return false;
}

interface Found {
  readonly run: ModelRun;
  readonly recorded: ReadonlyMap<string, { readonly kind: string }>;
  readonly total: number;
  readonly choice: number;
}

/** Finishes, takes back or dismisses what was found. */
async function decide(world: ChromiumWorld, tab: Tab, found: Found): Promise<void> {
  const { model, note } = world;
  const view = await readView(tab.page);
  note(`found: ${view.lead}`);
  const numbers = [...(view.lead.split('.')[0] ?? '').matchAll(/(\d+) /g)].map(([, count]) =>
    Number(count),
  );
  const sum = numbers.reduce((total, count) => total + count, 0);
  if (sum !== found.total || !view.title.startsWith(`${found.total} `)) {
    model.violate('numbers', `“${view.title}” of ${found.total}: ${view.lead}`);
  }
  const review = findButton(view, 'Review the ');
  const undo = findButton(view, 'Undo ');
  const wanted = found.choice < 0.7 ? (review ?? undo) : found.choice < 0.85 ? undo : undefined;
  if (wanted === undefined) {
    note('it is dismissed');
    await pressIn(tab.page, `${OWN.dialog} >>> footer`, 'Dismiss');
    await world.pause(300);
    return;
  }
  note(`pressed: ${wanted}`);
  const isUndo = wanted === undo;
  const keyOf = isUndo ? keyOfUndo(found.run) : keyOfRun(found.run);
  await pressIn(tab.page, `${OWN.dialog} >>> footer`, wanted);
  let isJudged = isUndo;
  const onReview = (shown: ShownReview): void => {
    if (!isJudged) judgeRest(world, tab, found, shown);
    isJudged = true;
  };
  await attend(world, tab, { keyOf, onReview });
  await closeDialog(tab.page).catch(() => undefined);
}

/** All that is as it was before must be among what is reviewed again. */
function judgeRest(
  { model }: ChromiumWorld,
  { writer }: Tab,
  { run, recorded }: Found,
  { named }: ShownReview,
): void {
  const rows = model.seen(writer);
  for (const { key, before, after } of run.changes) {
    const kind = recorded.get(key)?.kind;
    const isOpen = kind === undefined || kind === 'skipped' || kind === 'unknown';
    if (!isOpen || !before || named.has(key)) continue;
    if (sameRow(rows.get(key), before) && !(after && sameRow(before, { ...after, id: key }))) {
      model.violate('recovery', `${key} is still ${show(before)} and is not among what is left`);
    }
  }
}

const keyOfRun =
  ({ changes }: ModelRun) =>
  (name: string): string =>
    changes.find(({ before, after }) => !before && after?.name === name)?.key ?? `+${name}`;

/** A deleted client is created once more under the key of what deleted it. */
const keyOfUndo =
  ({ changes }: ModelRun) =>
  (name: string): string => {
    const deleted = changes.find(({ before, after }) => !after && before?.name === name);
    return `+${deleted?.key ?? name}`;
  };

/** Takes back the run that a tab shows as confirmed, and compares with what was before. */
async function undoLast(world: ChromiumWorld, ended: readonly Ended[]): Promise<void> {
  const { random, model } = world;
  const last = ended.find(({ run, isConfirmed }) => run.tab.isAlive && isConfirmed);
  const tab = last && world.tabs.find(({ writer, isOpen }) => isOpen && writer === last.run.tab);
  if (!last || !tab || random() < 0.4) return;
  await world.heal();
  const view = await readView(tab.page);
  const button = findButton(view, 'Undo ');
  if (button === undefined) return;
  // What was ended since can be signed in to again only with a page that is loaded anew.
  await pressIn(tab.page, `${OWN.dialog} >>> footer`, button);
  const prior = model.rows();
  let named: ReadonlySet<string> = new Set();
  const onReview = (shown: ShownReview): void => {
    ({ named } = shown);
  };
  const undone = await attend(world, tab, { keyOf: keyOfUndo(last.run), onReview });
  if (named.size === 0) return;
  for (const change of last.run.changes) judgeUndone(world, last, change, { undone, prior, named });
}

function judgeUndone(
  { model }: ChromiumWorld,
  { told }: Ended,
  { key, before, after, isLasting }: ModelRun['changes'][number],
  seen: {
    readonly undone: Attended;
    readonly prior: ReadonlyMap<string, Row>;
    readonly named: ReadonlySet<string>;
  },
): void {
  const outcome = told.get(key);
  if (outcome?.kind !== 'applied') return;
  const back = before ? key : outcome.id;
  const isNamed = after ? seen.named.has(back ?? '') : seen.named.has(before?.name ?? '');
  if (!isNamed && !(isLasting && after)) {
    model.violate('undo', `${key} was applied and is not taken back`);
  }
  if (seen.undone.kind !== 'ended') return;
  // What others made of it since is theirs.
  if (before && after && !sameRow(seen.prior.get(key), { ...after, id: key })) return;
  const said: Told | undefined = seen.undone.told.get(after ? (back ?? '') : `+${key}`);
  if (said?.kind !== 'applied') return;
  const rows = model.rows();
  const row = after ? rows.get(back ?? '') : rows.get(said.id ?? '');
  if (!before) {
    if (row) model.violate('undo', `${key} was created and is still there`);
    return;
  }
  if (!row || !sameRow(row, { ...before, id: row.id })) {
    model.violate('undo', `${key} was ${show(before)} and is ${show(row)} now`);
  }
}
