// Hands runs to the user as a file.
import { exportRuns } from '../domain/run-export.ts';
import type { RunHead } from '../domain/run-record.ts';
import { readRun } from '../storage/runs.ts';
import { saveFile } from './save-file.ts';

/** Rejects where a run can't be read. */
export async function downloadRuns(heads: readonly RunHead[]): Promise<void> {
  const text = exportRuns(await Promise.all(heads.map(readRun)));
  saveFile(`grantkeeper-runs-${new Date().toISOString().slice(0, 10)}.json`, 'json', text);
}
