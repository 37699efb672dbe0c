// Runs checks one after the other and reports each by its name.
import { type Bench, type Check, NotApplicable } from './check.ts';

interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** Prints a line a check. What goes wrong in one of them does not stop the others. */
export async function runChecks(checks: readonly Check[], bench: Bench): Promise<Tally> {
  let [passed, failed, skipped] = [0, 0, 0];
  for (const { name, run } of checks) {
    try {
      await run(bench);
      passed += 1;
      console.log(`ok      ${name}`);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      if (error instanceof NotApplicable) {
        skipped += 1;
        console.log(`skip    ${name}: ${reason}`);
      } else {
        failed += 1;
        console.log(`not ok  ${name}: ${reason}`);
      }
    }
  }
  return { passed, failed, skipped };
}
