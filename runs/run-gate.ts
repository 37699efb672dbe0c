// What lets a run send: not while it is paused, held or asked to wait, and never again once it has ended.
import type { Failure } from '../domain/failure.ts';
import type { Pause } from '../domain/run.ts';
import type { Clock } from './clock.ts';

export type Ending = 'cancelled' | 'stopped';

export interface RunGate {
  /** Resolves as soon as something may be sent, or nothing ever will. */
  pass(): Promise<Ending | undefined>;
  /** Whether something may be sent right now. */
  isOpen(): boolean;
  /** Waits before something is sent again; an ending cuts it short. */
  rest(ms: number): Promise<void>;
  ending(): Ending | undefined;
  stopped(): Failure | undefined;
  pause(): Pause | undefined;
  waitingUntil(): number | undefined;
  set(change: GateChange): void;
}

type GateChange =
  | { readonly kind: 'pause'; readonly pause: Pause }
  /** Takes away the pauses of these kinds. */
  | { readonly kind: 'resume'; readonly kinds: readonly Pause['kind'][] }
  | { readonly kind: 'wait'; readonly until: number }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'stop'; readonly failure: Failure };

/** What weighs most is told first. */
const PAUSE_ORDER: readonly Pause['kind'][] = ['failures', 'lease', 'user'];

export function createRunGate(clock: Clock, onChange: () => void): RunGate {
  const pauses = new Map<Pause['kind'], Pause>();
  let notBefore = 0;
  let isCancelled = false;
  let stopped: Failure | undefined;
  let changed = new AbortController();

  const ending = (): Ending | undefined =>
    stopped ? 'stopped' : isCancelled ? 'cancelled' : undefined;
  // The clock is asked only where there is something to wait for: this is asked some times for each request.
  const leftMs = (): number => (notBefore === 0 ? 0 : Math.max(0, notBefore - clock.now()));
  const untilChange = (): Promise<void> =>
    new Promise((resolve) => changed.signal.addEventListener('abort', () => resolve()));

  return {
    async pass() {
      while (!ending()) {
        const left = leftMs();
        if (pauses.size > 0) await untilChange();
        else if (left > 0) await clock.wait(left, changed.signal);
        else return undefined;
      }
      return ending();
    },
    isOpen: () => !ending() && pauses.size === 0 && leftMs() === 0,
    async rest(ms) {
      const until = clock.now() + ms;
      while (!ending() && clock.now() < until) {
        await clock.wait(until - clock.now(), changed.signal);
      }
    },
    ending,
    stopped: () => stopped,
    pause: () => PAUSE_ORDER.map((kind) => pauses.get(kind)).find((pause) => pause !== undefined),
    waitingUntil: () => (leftMs() > 0 ? notBefore : undefined),
    set(change) {
      if (change.kind === 'pause') pauses.set(change.pause.kind, change.pause);
      else if (change.kind === 'wait') notBefore = Math.max(notBefore, change.until);
      else if (change.kind === 'cancel') isCancelled = true;
      else if (change.kind === 'stop') stopped ??= change.failure;
      else for (const kind of change.kinds) pauses.delete(kind);
      changed.abort();
      changed = new AbortController();
      onChange();
    },
  };
}
