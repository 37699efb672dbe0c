// Before a run: shows that another tab applies changes to this site, for as long as this one has to wait.
import { Notice } from '../components/notice.tsx';
import { createClock } from '../runs/clock.ts';
import { type Lease, takeLease as take } from '../runs/take-lease.ts';
import type { Visit } from '../state/visit.ts';
import type { Overlay } from './overlay.tsx';

/** As `take` in runs/ does, with the waiting shown in `overlay`. */
export function takeLease(
  visit: Visit,
  overlay: Overlay,
  signal: AbortSignal,
): Promise<Lease | 'waited' | 'discarded'> {
  const { t } = visit.words;
  const wait = (title: string, text: string, discard: () => void): void =>
    overlay.show(
      <Notice
        title={title}
        t={t}
        onClose={discard}
        actions={[{ label: t('lease.discard'), onPress: discard }]}
      >
        <p role="status">{text}</p>
        <ElsewhereCount visit={visit} />
      </Notice>,
    );
  return take(
    createClock(),
    {
      onNoAnswer: (discard) => wait(t('store.title'), t('run.pausedByTab'), discard),
      onTaken: (discard) => wait(t('lease.title'), t('lease.waits'), discard),
    },
    signal,
  );
}

function ElsewhereCount({ visit }: { visit: Visit }) {
  const head = visit.runs.elsewhere.value;
  if (!head) return null;
  const done = Object.values(head.counts).reduce((sum, count) => sum + count, 0);
  return <p>{visit.words.t('runs.elsewhere', { done, total: head.total })}</p>;
}
