// Holds a suite of checks against servers, one after the other; its last line adds everything up.
import type { Bench, Check } from './check.ts';
import { runChecks } from './run-checks.ts';
import type { Target } from './targets.ts';

/** Returns the exit code: 1 when a server does otherwise than a check says. */
export async function runSuite(
  checks: readonly Check[],
  targets: readonly Target[],
  open: (target: Target) => Promise<Bench>,
): Promise<number> {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const target of targets) {
    console.log(`On ${target.name} (${target.url}), as ${target.user}:`);
    const tally = await runChecks(checks, await open(target));
    sum.passed += tally.passed;
    sum.failed += tally.failed;
    sum.skipped += tally.skipped;
  }
  console.log(`${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
  return sum.failed > 0 ? 1 : 0;
}
