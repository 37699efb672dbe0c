// Counts the tests in vitest's JSON report.
import * as z from 'zod/mini';
import type { StepResult } from './step.ts';

const reportSchema = z.object({
  testResults: z.array(
    z.object({
      status: z.string(),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          failureMessages: z.array(z.string()),
        }),
      ),
    }),
  ),
});

/** Some failures quote a whole page. */
const LONGEST = 200;

/**
 * `text` is undefined where vitest left no report. A run that crashed, that ran no test, or that failed
 * outside of any test (a file that cannot be loaded, an error that nobody caught) counts one failure.
 */
export function readReport(text: string | undefined, exitCode: number): Omit<StepResult, 'output'> {
  if (text === undefined) return { passed: 0, failed: 1, skipped: [], repeated: [] };
  const files = reportSchema.parse(JSON.parse(text)).testResults;
  const tests = files.flatMap((file) => file.assertionResults);
  const passed = tests.filter(({ status }) => status === 'passed').length;
  const brokenFiles = files.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const failed = tests.filter(({ status }) => status === 'failed').length + brokenFiles;
  const skipped = tests
    .filter(({ status }) => status !== 'passed' && status !== 'failed')
    .map(({ fullName }) => fullName);
  // What passed and yet has a failure failed before it passed.
  const repeated = tests
    .filter(({ status, failureMessages }) => status === 'passed' && failureMessages.length > 0)
    .map(({ fullName, failureMessages: [first = ''] }) => {
      const [line = ''] = first.split('\n');
      return `${fullName}: ${line.slice(0, LONGEST)}`;
    });
  const failedOutside = failed === 0 && (exitCode !== 0 || passed === 0);
  return { passed, failed: failedOutside ? 1 : failed, skipped, repeated };
}
