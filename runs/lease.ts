// One writer per site, as the page sees it: asks the background for the lease, keeps it, and asks again when it is lost.
import browser from 'webextension-polyfill';
import type { Clock } from './clock.ts';
import { answerSchema, LEASE_PORT, type LeaseAnswer, type LeaseAsk } from './lease-messages.ts';

/** A port on which nothing is said for 30 s is closed in both browsers. */
const KEEP_INTERVAL_MS = 10_000;
const RECONNECT_MS = 1_000;

export interface LeaseEvents {
  /** `undisturbed`: nobody else has had the lease since this page did. */
  readonly onWon: (undisturbed: boolean) => void;
  /** Somebody else has it; `onWon` follows when they are done. */
  readonly onTaken: () => void;
  /** It is no longer sure that nobody else has it; it is asked for again. */
  readonly onLost: () => void;
}

/** Asks for the lease until `signal` aborts, which gives it back. */
export function holdLease(clock: Clock, events: LeaseEvents, signal: AbortSignal): void {
  let lastFence: number | undefined;
  const connectOnce = (): Promise<void> =>
    new Promise((resolve) => {
      let held = false;
      const port = openPort((answer) => {
        if (answer.kind === 'taken') events.onTaken();
        if (answer.kind !== 'won') return;
        held = true;
        const undisturbed = lastFence === undefined || answer.fence === lastFence + 1;
        lastFence = answer.fence;
        events.onWon(undisturbed);
      }, end);
      const over = new AbortController();
      function end(): void {
        over.abort();
        signal.removeEventListener('abort', leave);
        if (held && !signal.aborted) events.onLost();
        resolve();
      }
      function leave(): void {
        port?.disconnect();
        end();
      }
      if (!port) return end();
      signal.addEventListener('abort', leave);
      port.post({ kind: 'ask' });
      void keepOpen(port, over.signal);
    });
  const keepOpen = async (port: OpenPort, over: AbortSignal): Promise<void> => {
    for (;;) {
      await clock.wait(KEEP_INTERVAL_MS, over);
      if (over.aborted) return;
      port.post({ kind: 'keep' });
    }
  };
  const stay = async (): Promise<void> => {
    while (!signal.aborted) {
      await connectOnce();
      await clock.wait(RECONNECT_MS, signal);
    }
  };
  void stay();
}

/** Whether a page applies changes to this site now. False too where the background can't be asked. */
export function isLeaseTaken(): Promise<boolean> {
  return new Promise((resolve) => {
    const port = openPort(
      ({ kind }) => {
        port?.disconnect();
        resolve(kind === 'taken');
      },
      () => resolve(false),
    );
    if (port) port.post({ kind: 'look' });
    else resolve(false);
  });
}

interface OpenPort {
  post(ask: LeaseAsk): void;
  disconnect(): void;
}

/** Undefined where the extension was updated or removed under the page. */
function openPort(
  onAnswer: (answer: LeaseAnswer) => void,
  onDisconnect: () => void,
): OpenPort | undefined {
  try {
    const port = browser.runtime.connect({ name: LEASE_PORT });
    port.onMessage.addListener((message: unknown) => {
      const answer = answerSchema.safeParse(message);
      if (answer.success) onAnswer(answer.data);
    });
    port.onDisconnect.addListener(onDisconnect);
    return {
      post(ask) {
        try {
          port.postMessage(ask);
        } catch {
          // It was closed a moment ago, which is told by itself.
        }
      },
      disconnect: () => port.disconnect(),
    };
  } catch {
    return undefined;
  }
}
