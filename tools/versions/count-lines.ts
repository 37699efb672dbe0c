// Counts a report of vitest by line of ProcessMaker: tests under “on ProcessMaker <line>” say something about it.
import * as z from 'zod/mini';

const reportSchema = z.object({
  testResults: z.array(
    z.object({
      assertionResults: z.array(
        z.object({ ancestorTitles: z.array(z.string()), status: z.string() }),
      ),
    }),
  ),
});

export interface Count {
  readonly passed: number;
  /** Failed, and left out. */
  readonly others: number;
}

/** By the name of the line; what no test has run on is not there. */
export function countLines(report: string): ReadonlyMap<string, Count> {
  const counts = new Map<string, Count>();
  const { testResults } = reportSchema.parse(JSON.parse(report));
  for (const { ancestorTitles, status } of testResults.flatMap((file) => file.assertionResults)) {
    const line = ancestorTitles
      .map((title) => /^on ProcessMaker (\S+)$/.exec(title)?.[1])
      .find((name) => name !== undefined);
    if (line === undefined) continue;
    const { passed, others } = counts.get(line) ?? { passed: 0, others: 0 };
    const isPassed = status === 'passed';
    counts.set(line, { passed: passed + Number(isPassed), others: others + Number(!isPassed) });
  }
  return counts;
}
