// The end of a command that is the user's to mend: one sentence that says what, why and what next.
// @ts-check

/** Printed as it is, without a stack. */
export class CommandError extends Error {
  /**
   * @param {string} message One clear sentence.
   * @param {{ exitCode?: number, cause?: unknown }} [options] Exit code 2 is for wrong arguments.
   */
  constructor(message, { exitCode = 1, cause } = {}) {
    super(message, { cause });
    this.exitCode = exitCode;
  }
}
