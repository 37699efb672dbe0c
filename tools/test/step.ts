// One step of a test run, and what it comes to.
import type { Cleanup } from '../command/run-command.mjs';

export interface Step {
  readonly name: string;
  readonly run: (cleanup: Cleanup) => Promise<StepResult>;
}

export interface StepResult {
  readonly passed: number;
  readonly failed: number;
  /** Full names of what was left out. */
  readonly skipped: readonly string[];
  /** Passed at the second try only: each test's full name, and what it failed of at first. */
  readonly repeated: readonly string[];
  /** All that was printed; shown when something failed. */
  readonly output: string;
}
