// One expectation of a step, in words.

/** `what` completes "It should be so that …". Throws it as an error where it does not hold. */
export function expectThat(holds: boolean, what: string): void {
  if (!holds) throw new Error(`It should be so that ${what}.`);
}
