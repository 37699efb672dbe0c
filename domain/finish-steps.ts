// Takes all steps of work that a page does in pieces, for whoever need not pause between them.

export function finishSteps<Result>(steps: Iterator<unknown, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
