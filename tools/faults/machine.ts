// A machine of its own for the product's real code: time that passes only when nothing else can happen, and parts
// of it (tabs, the background) that can end at any moment. Code that runs in no part sees the real globals.
import { AsyncLocalStorage } from 'node:async_hooks';
import { setImmediate } from 'node:timers';

/** Whoever sends requests, as the judge knows it: one page, from its loading to its end. */
export interface Writer {
  readonly name: string;
  isAlive: boolean;
}

/** One page or background: whatever it began goes nowhere once it has ended. */
export interface Part extends Writer {
  readonly tab: number;
  readonly ended: Promise<void>;
  /** Called when it ends. */
  readonly onEnd: (() => void)[];
  /** What `document` is to its code; only a tab has one. */
  document: unknown;
}

export interface Machine {
  /** Milliseconds that have truly passed. */
  now(): number;
  random(): number;
  wait(ms: number): Promise<void>;
  at(ms: number, part: Part | undefined, act: () => void): number;
  cancel(timer: number): void;
  open(name: string, tab: number): Part;
  end(part: Part): void;
  /** Runs `act` as code of a part. */
  within<T>(part: Part | undefined, act: () => T): T;
  /** Lets time pass until `task` has ended. Throws where nothing is left to wait for, or it takes for ever. */
  run<T>(task: Promise<T>): Promise<T>;
  /** Steps the wall clock, which may go back. */
  stepWallClock(ms: number): void;
  /** Lets time pass for all but the page's own clock, as when the lid is closed. */
  sleep(ms: number): void;
  /** Told before and after each thing that a part does to the world, so that it can be ended right there. */
  onStep: (part: Part, what: string) => void;
}

const MOST_EVENTS = 60_000;
export const START = Date.UTC(2026, 10, 24, 12);

const parts = new AsyncLocalStorage<Part | undefined>();
let current: (Machine & { wall(): number; running(): number }) | undefined;

/** The part whose code is running, if it is one's. */
export function runningPart(): Part | undefined {
  return parts.getStore();
}

interface Timer {
  readonly due: number;
  readonly id: number;
  readonly part: Part | undefined;
  readonly act: () => void;
}

/** Makes the machine that the globals belong to from now on. */
export function startMachine(random: () => number): Machine {
  let time = 0;
  let wallOffset = 0;
  let slept = 0;
  let lastId = 0;
  const timers = new Map<number, Timer>();
  const machine = {
    now: () => time,
    random,
    wall: () => START + time + wallOffset,
    running: () => time - slept,
    wait: (ms: number) => new Promise<void>((resolve) => machine.at(ms, undefined, resolve)),
    at(ms: number, part: Part | undefined, act: () => void) {
      lastId += 1;
      timers.set(lastId, { due: time + Math.max(0, ms), id: lastId, part, act });
      return lastId;
    },
    cancel: (timer: number) => void timers.delete(timer),
    open(name: string, tab: number): Part {
      const onEnd: (() => void)[] = [];
      const ended = new Promise<void>((resolve) => onEnd.push(resolve));
      return { name, tab, isAlive: true, ended, onEnd, document: undefined };
    },
    end(part: Part) {
      if (!part.isAlive) return;
      part.isAlive = false;
      for (const timer of timers.values()) if (timer.part === part) timers.delete(timer.id);
      for (const act of part.onEnd.splice(0)) act();
    },
    within: <T>(part: Part | undefined, act: () => T): T => parts.run(part, act),
    async run<T>(task: Promise<T>): Promise<T> {
      let isOver = false;
      const end = (): void => {
        isOver = true;
      };
      task.then(end, end);
      for (let events = 0; events < MOST_EVENTS; events += 1) {
        // All that follows from what happened last comes before the time goes on.
        await new Promise((resolve) => setImmediate(resolve));
        if (isOver) return task;
        const next = findNext(timers.values());
        if (!next) throw new Error('Nothing is left to wait for, and it has not ended.');
        timers.delete(next.id);
        time = Math.max(time, next.due);
        parts.run(next.part, next.act);
      }
      throw new Error('It goes on for ever.');
    },
    stepWallClock(ms: number) {
      wallOffset += ms;
    },
    sleep(ms: number) {
      time += ms;
      slept += ms;
    },
    onStep: () => undefined,
  };
  current = machine;
  return machine;
}

function findNext(timers: Iterable<Timer>): Timer | undefined {
  let next: Timer | undefined;
  for (const timer of timers) {
    if (!next || timer.due < next.due || (timer.due === next.due && timer.id < next.id))
      next = timer;
  }
  return next;
}

/** Puts time and chance of the machine in the place of the globals, for code that runs in a part. Once a process. */
export function takeOverGlobals(doors: Readonly<Record<string, unknown>>): void {
  const real = {
    setTimeout: globalThis.setTimeout,
    clearTimeout: globalThis.clearTimeout,
    dateNow: Date.now,
    performanceNow: performance.now.bind(performance),
    random: Math.random,
    timeout: AbortSignal.timeout.bind(AbortSignal),
  };
  const machineOf = (part: Part | undefined) => (part ? current : undefined);
  Object.assign(globalThis, {
    setTimeout(act: () => void, ms = 0, ...rest: unknown[]): unknown {
      const part = runningPart();
      const machine = machineOf(part);
      if (!machine) return real.setTimeout(act, ms, ...rest);
      return part?.isAlive ? machine.at(ms, part, act) : 0;
    },
    clearTimeout(timer: unknown): void {
      const machine = machineOf(runningPart());
      if (machine && typeof timer === 'number') machine.cancel(timer);
      else if (timer instanceof Object) real.clearTimeout(Number(timer));
    },
    ...doors,
  });
  const { error } = console;
  Object.assign(console, {
    error(...values: unknown[]): void {
      if (!runningPart()) error(...values);
    },
  });
  Object.assign(Date, { now: () => machineOf(runningPart())?.wall() ?? real.dateNow() });
  Object.assign(Math, { random: () => machineOf(runningPart())?.random() ?? real.random() });
  Object.assign(performance, {
    now: () => machineOf(runningPart())?.running() ?? real.performanceNow(),
  });
  Object.assign(AbortSignal, {
    timeout(ms: number): AbortSignal {
      const part = runningPart();
      const machine = machineOf(part);
      if (!machine) return real.timeout(ms);
      const controller = new AbortController();
      machine.at(ms, part, () => controller.abort(new DOMException('Too late.', 'TimeoutError')));
      return controller.signal;
    },
  });
  Object.defineProperty(globalThis, 'document', {
    configurable: true,
    get: () => runningPart()?.document,
  });
}
