// Before a run: makes sure that no other tab applies changes to this site, and waits where one does.
import type { Run } from './apply-plan.ts';
import type { Clock } from './clock.ts';
import { holdLease } from './lease.ts';

/** An answer of the background takes no time to speak of. */
const PATIENCE_MS = 1_500;

type Steered = Pick<Run, 'hold' | 'release' | 'pause'>;

export interface Lease {
  /** From now on the run sends only while this tab has the lease. */
  steer(run: Steered): void;
  giveBack(): void;
}

export interface LeaseWaits {
  /** The background has not answered yet. */
  readonly onNoAnswer: (discard: () => void) => void;
  /** Another tab has it. */
  readonly onTaken: (discard: () => void) => void;
}

/**
 * Resolves with the lease; with `waited` when another run had to end first, so that what was reviewed is to be
 * checked again; or with `discarded`.
 */
export function takeLease(
  clock: Clock,
  waits: LeaseWaits,
  signal: AbortSignal,
): Promise<Lease | 'waited' | 'discarded'> {
  const over = new AbortController();
  const ended = AbortSignal.any([over.signal, signal]);
  let run: Steered | undefined;
  let isHeld = false;
  let wasDisturbed = false;
  return new Promise((resolve) => {
    let hadToWait = false;
    let isSettled = false;
    const leave = (outcome: 'waited' | 'discarded'): void => {
      over.abort();
      resolve(outcome);
    };
    const discard = (): void => leave('discarded');
    signal.addEventListener('abort', discard);
    void clock.wait(PATIENCE_MS, ended).then(() => {
      if (!isSettled && !hadToWait && !ended.aborted) waits.onNoAnswer(discard);
    });
    const lease: Lease = {
      steer(steered) {
        run = steered;
        // It may have been lost, or have been another's, while the run was being stored.
        if (!isHeld) run.hold();
        if (wasDisturbed) run.pause();
      },
      giveBack: () => over.abort(),
    };
    holdLease(
      clock,
      {
        onWon(undisturbed) {
          isHeld = true;
          if (isSettled) {
            // Whoever had it in between may have changed much: the user decides.
            if (!undisturbed) {
              wasDisturbed = true;
              run?.pause();
            }
            run?.release();
          } else if (hadToWait) leave('waited');
          else {
            isSettled = true;
            resolve(lease);
          }
        },
        onTaken() {
          if (isSettled) return;
          hadToWait = true;
          waits.onTaken(discard);
        },
        onLost() {
          isHeld = false;
          run?.hold();
        },
      },
      ended,
    );
  });
}
