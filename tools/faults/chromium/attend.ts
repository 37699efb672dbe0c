// Whoever sits in front of a tab: reviews, says yes, presses what is offered, until a run has ended or nothing is left.
import { OWN } from '../../browser/own-parts.ts';
import type { ModelRun } from '../model.ts';
import { pressIn } from './browser.ts';
import { readReview, readTold, type ShownReview, sayYesTo, type Told } from './shown.ts';
import { findButton, readView, type View } from './view.ts';
import type { ChromiumWorld, Tab } from './world.ts';

/** A request may take half a minute, and be tried again. */
const ENDS_WITHIN_MS = 150_000;
const LOOK_MS = 150;
const MOST_RESUMES = 3;
const STORED_WITHIN_MS = 8_000;
const REVIEW = 'What will happen';
/** A press that seems to do nothing is answered by now. */
const QUIET_LOOKS = 40;

export interface AttendOptions {
  readonly keyOf: (name: string) => string;
  readonly onReview?: (review: ShownReview) => void;
  readonly onApply?: () => void;
}

export type Attended =
  /** The tab was closed or loaded again. */
  | { readonly kind: 'gone' }
  /** No run was begun. */
  | { readonly kind: 'nothing' }
  | {
      readonly kind: 'ended';
      readonly run: ModelRun;
      readonly told: ReadonlyMap<string, Told>;
      readonly isConfirmed: boolean;
    };

export async function attend(
  world: ChromiumWorld,
  tab: Tab,
  options: AttendOptions,
): Promise<Attended> {
  const { model, note } = world;
  const { writer, page } = tab;
  const until = Date.now() + ENDS_WITHIN_MS;
  const own: State = { run: undefined, resumes: 0, quiet: 0, pressedAt: 0 };
  while (Date.now() < until) {
    if (!tab.isOpen || !writer.isAlive) return { kind: 'gone' };
    const view = await readView(page).catch(() => undefined);
    if (view) {
      const next = await react(world, tab, view, own, options).catch((error: unknown) => {
        note(`it can't be pressed: ${String(error).split('\n')[0]}`);
        return undefined;
      });
      if (next) return tab.isOpen && writer.isAlive ? next : { kind: 'gone' };
    }
    await world.pause(LOOK_MS);
  }
  const view = await readView(page).catch(() => undefined);
  model.violate(
    'ends',
    `${writer.name} stands still: ${view?.title} | ${view?.text} | ${view?.bar}`,
  );
  return { kind: 'nothing' };
}

interface State {
  run: ModelRun | undefined;
  resumes: number;
  /** Looks at which nothing was open. */
  quiet: number;
  /** When a review was last said yes to; it stays until the run is stored, which may take a while. */
  pressedAt: number;
}

async function react(
  world: ChromiumWorld,
  tab: Tab,
  view: View,
  own: State,
  options: AttendOptions,
): Promise<Attended | undefined> {
  const { title, text } = view;
  const press = (start: string): Promise<boolean> => {
    const button = findButton(view, start);
    return button === undefined
      ? Promise.resolve(false)
      : pressIn(tab.page, `${OWN.dialog} >>> footer`, button);
  };
  own.quiet = title === '' ? own.quiet + 1 : 0;
  if (title === '') {
    if (view.bar.includes('Show the run')) await pressIn(tab.page, OWN.bar, 'Show the run');
    return own.quiet > QUIET_LOOKS ? { kind: 'nothing' } : undefined;
  }
  if (/^\d+ of \d+ changes? applied/.test(title)) return own.run && end(world, tab, view, own.run);
  if (title.startsWith('Applying')) {
    await steer(world, tab, view, own);
    return undefined;
  }
  if (text.includes(REVIEW)) return review(world, tab, view, own, options);
  if (findButton({ ...view, buttons: allEnabled(view) }, 'Delete ')) {
    const input = await tab.page.$(`${OWN.dialog} >>> input[type="text"]`);
    const [, word = ''] = /type “([^”]+)”/i.exec(text) ?? [];
    if ((await input?.evaluate((one) => one instanceof HTMLInputElement && one.value)) === '') {
      await tab.page.bringToFront();
      await input?.type(word);
    }
    if (await press('Delete ')) options.onApply?.();
    return undefined;
  }
  if (findButton(view, 'Discard mine')) {
    // Another tab is first; it comes to an end.
    return undefined;
  }
  world.note(`${tab.writer.name} is told “${title}”: ${text.slice(0, 200)}`);
  // It is stored once it can be, or is reviewed again later.
  for (const way of ['Set it aside', 'Cancel', 'Close']) {
    if (await press(way)) return { kind: 'nothing' };
  }
  return undefined;
}

function allEnabled({ buttons }: View): View['buttons'] {
  return buttons.map(({ text }) => ({ text, isEnabled: true }));
}

async function review(
  world: ChromiumWorld,
  tab: Tab,
  view: View,
  own: State,
  { keyOf, onReview, onApply }: AttendOptions,
): Promise<Attended | undefined> {
  const { page, writer } = tab;
  const isRefused = view.text.includes('could not be kept');
  if (!isRefused && Date.now() - own.pressedAt < STORED_WITHIN_MS) return undefined;
  const leave = async (): Promise<Attended> => {
    await pressIn(page, `${OWN.dialog} >>> footer`, 'Cancel');
    return { kind: 'nothing' };
  };
  const shown = await readReview(world, tab, keyOf);
  // It may have made way for the run while it was read.
  if (!(await readView(page)).text.includes(REVIEW)) return undefined;
  onReview?.(shown);
  if (shown.changes.length === 0) return leave();
  if (isRefused) {
    world.note(`${writer.name} is told why nothing is sent`);
    if (own.resumes > MOST_RESUMES) return leave();
    own.resumes += 1;
    await world.pause(1_000);
  }
  await sayYesTo(page);
  const now = await readView(page);
  const go = findButton(now, 'Apply') ?? findButton(now, 'Go on to delete');
  if (go === undefined) return leave();
  const run = { tab: writer, changes: shown.changes, startedAt: world.lab.wire.now() };
  own.run = run;
  world.note(
    `${writer.name} applies ${shown.changes.length}: ${shown.changes.map(({ key }) => key).join(' ')}`,
  );
  world.begun.push(run);
  world.model.begin(run);
  if ((await pressIn(page, `${OWN.dialog} >>> footer`, go)) && go.startsWith('Apply')) onApply?.();
  own.pressedAt = Date.now();
  return undefined;
}

/** Goes on where it pauses, some times, and then cancels. */
async function steer(world: ChromiumWorld, tab: Tab, view: View, own: State): Promise<void> {
  const { random, pause, note } = world;
  const foot = `${OWN.dialog} >>> footer`;
  if (findButton(view, 'Go on') !== undefined) {
    own.resumes += 1;
    await pause(200 + random() * 1_500);
    note(`${tab.writer.name} ${own.resumes > MOST_RESUMES ? 'cancels' : 'goes on'}`);
    await pressIn(tab.page, foot, own.resumes > MOST_RESUMES ? 'Cancel the rest' : 'Go on');
  } else if (random() < 0.01) await pressIn(tab.page, foot, 'Pause');
}

function end({ model, note }: ChromiumWorld, tab: Tab, view: View, run: ModelRun): Attended {
  const told = readTold(view, run);
  const isConfirmed = view.text.includes('Confirmed by the list of');
  note(
    `${tab.writer.name} has ended: ${[...told].map(([key, { kind }]) => `${key} ${kind}`).join(', ')}${isConfirmed ? '' : ', not confirmed'}`,
  );
  model.end(run, told, isConfirmed);
  const applied = [...told.values()].filter(({ kind }) => kind === 'applied').length;
  if (view.title !== `${applied} of ${run.changes.length} changes applied`) {
    model.violate('numbers', `“${view.title}” over ${applied} applied of ${run.changes.length}`);
  }
  return { kind: 'ended', run, told, isConfirmed };
}
