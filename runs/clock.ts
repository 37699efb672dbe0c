// Time, waiting and chance as a run knows them: handed in, so that a test decides how they pass.

export interface Clock {
  /** Milliseconds since 1970; never steps back. */
  now(): number;
  /** Resolves after `ms`, or as soon as `signal` aborts; never rejects. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
  /** From 0 up to, not including, 1. */
  random(): number;
}

/**
 * The real clock. What passes between two looks is the longer of what the wall clock and the page's own say: the one
 * can be set back, the other may stand still while the machine sleeps, and a list must never look newer than it is.
 */
export function createClock(): Clock {
  let time = Date.now();
  let wall = time;
  let running = performance.now();
  return {
    now() {
      const [newWall, newRunning] = [Date.now(), performance.now()];
      time += Math.max(newWall - wall, newRunning - running, 0);
      wall = newWall;
      running = newRunning;
      return time;
    },
    wait: (ms, signal) =>
      new Promise((resolve) => {
        if (signal.aborted) return resolve();
        const end = (): void => {
          clearTimeout(timer);
          signal.removeEventListener('abort', end);
          resolve();
        };
        const timer = setTimeout(end, ms);
        signal.addEventListener('abort', end);
      }),
    random: Math.random,
  };
}
