// Before a run: makes sure that no other tab applies changes to this site, and waits where one does.
import { Notice } from '../components/notice.tsx';
import type { Run } from '../runs/apply-plan.ts';
import { createClock } from '../runs/clock.ts';
import { holdLease } from '../runs/lease.ts';
import type { Visit } from '../state/visit.ts';
import type { Overlay } from './overlay.tsx';

/** An answer of the background takes no time to speak of. */
const PATIENCE_MS = 1_500;

export interface Lease {
  /** From now on the run sends only while this tab has the lease. */
  steer(run: Pick<Run, 'hold' | 'release' | 'pause'>): void;
  giveBack(): void;
}

/**
 * Resolves with the lease; with `waited` when another run had to end first, so that what was reviewed is to be
 * checked again; or with `discarded`.
 */
export function takeLease(
  visit: Visit,
  overlay: Overlay,
  signal: AbortSignal,
): Promise<Lease | 'waited' | 'discarded'> {
  const { t } = visit.words;
  const over = new AbortController();
  const ended = AbortSignal.any([over.signal, signal]);
  let run: Pick<Run, 'hold' | 'release' | 'pause'> | undefined;
  return new Promise((resolve) => {
    let hadToWait = false;
    const leave = (outcome: 'waited' | 'discarded'): void => {
      over.abort();
      resolve(outcome);
    };
    signal.addEventListener('abort', () => leave('discarded'));
    const wait = (title: string, text: string): void =>
      overlay.show(
        <Notice
          title={title}
          t={t}
          onClose={() => leave('discarded')}
          actions={[{ label: t('lease.discard'), onPress: () => leave('discarded') }]}
        >
          <p role="status">{text}</p>
          <ElsewhereCount visit={visit} />
        </Notice>,
      );
    let isSettled = false;
    const clock = createClock();
    void clock.wait(PATIENCE_MS, ended).then(() => {
      if (!isSettled && !hadToWait && !ended.aborted) wait(t('store.title'), t('run.pausedByTab'));
    });
    holdLease(
      clock,
      {
        onWon(undisturbed) {
          if (hadToWait) return leave('waited');
          // Whoever had it in between may have changed much: the user decides.
          if (!undisturbed) run?.pause();
          run?.release();
          isSettled = true;
          resolve({
            steer: (steered) => {
              run = steered;
            },
            giveBack: () => over.abort(),
          });
        },
        onTaken() {
          if (run) return;
          hadToWait = true;
          wait(t('lease.title'), t('lease.waits'));
        },
        onLost: () => run?.hold(),
      },
      ended,
    );
  });
}

function ElsewhereCount({ visit }: { visit: Visit }) {
  const head = visit.runs.elsewhere.value;
  if (!head) return null;
  const done = Object.values(head.counts).reduce((sum, count) => sum + count, 0);
  return <p>{visit.words.t('runs.elsewhere', { done, total: head.total })}</p>;
}
