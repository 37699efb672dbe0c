// A step that is one vitest project; each of its tests counts.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NODE_FILE } from '../command/project.mjs';
import { runAndRead } from '../command/run-child.mjs';
import { readReport } from './read-report.ts';
import type { Step } from './step.ts';

export function vitestStep(name: string, project: string): Step {
  return {
    name,
    run: async (cleanup) => {
      const folder = mkdtempSync(join(tmpdir(), 'grantkeeper-vitest-'));
      cleanup.add(() => rmSync(folder, { recursive: true, force: true }));
      const report = join(folder, 'report.json');
      const { code, output } = await runAndRead(cleanup, NODE_FILE, [
        'node_modules/vitest/vitest.mjs',
        'run',
        `--project=${project}`,
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
      ]);
      const text = existsSync(report) ? readFileSync(report, 'utf8') : undefined;
      return { ...readReport(text, code), output };
    },
  };
}
