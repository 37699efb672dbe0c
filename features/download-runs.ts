// Hands runs to the user as a file.
import { exportRuns } from '../domain/run-export.ts';
import type { RunHead } from '../domain/run-record.ts';
import { readRun } from '../storage/runs.ts';

/** Rejects where a run can't be read. */
export async function downloadRuns(heads: readonly RunHead[]): Promise<void> {
  const text = exportRuns(await Promise.all(heads.map(readRun)));
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `grantkeeper-runs-${new Date().toISOString().slice(0, 10)}.json`;
  link.click();
  // The download has begun by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
