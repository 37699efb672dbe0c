// Runs steps one after the other, shows how each goes, and sums up at the end.
import { reportProgress } from '../command/report-progress.mjs';
import type { Cleanup } from '../command/run-command.mjs';
import type { Step } from './step.ts';
import { type Finished, judgeRun, summarise } from './summary.ts';

/** Returns the exit code. `isCi`: nothing may be skipped. */
export async function runSteps(
  steps: readonly Step[],
  cleanup: Cleanup,
  isCi: boolean,
): Promise<number> {
  const finished: Finished[] = [];
  for (const step of steps) {
    const done = reportProgress(step.name);
    const result = await step.run(cleanup);
    if (result.failed > 0) console.log(result.output);
    finished.push({
      ...result,
      name: step.name,
      seconds: done(result.failed > 0 ? 'FAILED' : 'ok'),
    });
  }
  console.log(summarise(finished));
  return judgeRun(finished, isCi);
}
