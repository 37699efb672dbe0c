// Time that passes only when nothing else can happen, so that a test of hours takes milliseconds.
import type { Clock } from '../../../runs/clock.ts';

export interface VirtualClock extends Clock {
  /** Lets time pass from one wait to the next until `task` has ended; fails where nothing is left to wait for. */
  run<T>(task: Promise<T>): Promise<T>;
  /** Calls back when that time has come. */
  at(time: number, action: () => void): void;
}

/** Starts at 0; `random` is 0.5 unless it is told. */
export function createVirtualClock(random: () => number = () => 0.5): VirtualClock {
  let now = 0;
  const timers = new Set<{ readonly due: number; readonly end: () => void }>();
  const addTimer = (due: number, end: () => void) => {
    const timer = { due, end };
    timers.add(timer);
    return timer;
  };
  return {
    now: () => now,
    random,
    wait: (ms, signal) =>
      new Promise((resolve) => {
        if (signal.aborted) return resolve();
        const timer = addTimer(now + ms, resolve);
        signal.addEventListener('abort', () => {
          timers.delete(timer);
          resolve();
        });
      }),
    at: (time, action) => {
      addTimer(time, action);
    },
    async run(task) {
      let ended = false;
      const end = (): void => {
        ended = true;
      };
      task.then(end, end);
      for (;;) {
        // All that follows from what happened last comes before the time goes on.
        await new Promise((resolve) => setImmediate(resolve));
        if (ended) return task;
        const [next] = [...timers].sort((one, other) => one.due - other.due);
        if (!next) throw new Error('Nothing is left to wait for, and the task has not ended.');
        timers.delete(next);
        now = Math.max(now, next.due);
        next.end();
      }
    },
  };
}
