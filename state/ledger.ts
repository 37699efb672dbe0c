// The requests that the extension has sent in this visit.
import { type Signal, signal } from '@preact/signals';

export interface Ledger {
  readonly reads: number;
  /** All that is no GET. */
  readonly writes: number;
}

export function createLedger(): Signal<Ledger> {
  return signal({ reads: 0, writes: 0 });
}

/** Counts a request that is about to be sent. */
export function countRequest(ledger: Signal<Ledger>, kind: 'read' | 'write'): void {
  const { reads, writes } = ledger.value;
  ledger.value = kind === 'read' ? { reads: reads + 1, writes } : { reads, writes: writes + 1 };
}
