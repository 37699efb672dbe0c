// The end of a test run: a table of its steps, what was skipped, and the one line that says it all.
import type { StepResult } from './step.ts';

export interface Finished extends Omit<StepResult, 'output'> {
  readonly name: string;
  readonly seconds: number;
}

const HEAD = ['step', 'passed', 'failed', 'skipped', 'seconds'] as const;

/** The last line always reads `N passed, N failed, N skipped`. */
export function summarise(steps: readonly Finished[]): string {
  const rows = steps.map(({ name, passed, failed, skipped, seconds }) => [
    name,
    `${passed}`,
    `${failed}`,
    `${skipped.length}`,
    seconds.toFixed(1),
  ]);
  const { passed, failed, skipped, repeated } = addUp(steps);
  return [
    '',
    ...[HEAD, ...rows].map((row) => layOut(row, [HEAD, ...rows])),
    '',
    ...skipped.map((name) => `skipped: ${name}`),
    ...repeated.map((name) => `passed at the second try only: ${name}`),
    `${passed} passed, ${failed} failed, ${skipped.length} skipped`,
  ].join('\n');
}

/** The exit code: 1 when something failed, or was skipped where nothing may be. */
export function judgeRun(steps: readonly Finished[], isCi: boolean): number {
  const { failed, skipped } = addUp(steps);
  return failed > 0 || (isCi && skipped.length > 0) ? 1 : 0;
}

function addUp(steps: readonly Finished[]) {
  return {
    passed: steps.reduce((sum, step) => sum + step.passed, 0),
    failed: steps.reduce((sum, step) => sum + step.failed, 0),
    skipped: steps.flatMap((step) => step.skipped.map((name) => `${step.name}: ${name}`)),
    repeated: steps.flatMap((step) => step.repeated.map((name) => `${step.name}: ${name}`)),
  };
}

/** Words to the left, figures to the right. */
function layOut(row: readonly string[], table: readonly (readonly string[])[]): string {
  return row
    .map((cell, column) => {
      const width = Math.max(...table.map((other) => other[column]?.length ?? 0));
      return column === 0 ? cell.padEnd(width) : cell.padStart(width);
    })
    .join('  ');
}
