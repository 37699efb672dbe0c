// Runs one vitest project, or some of its files, and reads what vitest writes of it.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NODE_FILE } from '../command/project.mjs';
import { runAndRead } from '../command/run-child.mjs';
import type { Cleanup } from '../command/run-command.mjs';

export interface VitestRun {
  readonly code: number;
  /** All that was printed. */
  readonly output: string;
  /** The JSON report; undefined where vitest ended before it wrote one. */
  readonly report: string | undefined;
}

export async function runVitest(
  project: string,
  files: readonly string[],
  cleanup: Cleanup,
): Promise<VitestRun> {
  const folder = mkdtempSync(join(tmpdir(), 'grantkeeper-vitest-'));
  cleanup.add(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'report.json');
  const { code, output } = await runAndRead(cleanup, NODE_FILE, [
    'node_modules/vitest/vitest.mjs',
    'run',
    `--project=${project}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
    ...files,
  ]);
  return { code, output, report: existsSync(file) ? readFileSync(file, 'utf8') : undefined };
}
