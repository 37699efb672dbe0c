// Counting what vitest reports.
import { expect, test } from 'vitest';
import { readReport } from '../../../tools/test/read-report.ts';

const makeReport = (...statuses: readonly string[]) =>
  JSON.stringify({
    testResults: [
      {
        status: statuses.includes('failed') ? 'failed' : 'passed',
        assertionResults: statuses.map((status, index) => ({
          fullName: `test ${index}`,
          status: status === 'repeated' ? 'passed' : status,
          failureMessages: status === 'repeated' ? ['Error: too late\n    at a.ts:1:2'] : [],
        })),
      },
    ],
  });

test('each test counts by its status', () => {
  expect(readReport(makeReport('passed', 'failed', 'skipped', 'passed', 'todo'), 1)).toEqual({
    passed: 2,
    failed: 1,
    skipped: ['test 2', 'test 4'],
    repeated: [],
  });
});

test('a test that passed at its second try is named, with what it failed of at first', () => {
  expect(readReport(makeReport('passed', 'repeated'), 0)).toEqual({
    passed: 2,
    failed: 0,
    skipped: [],
    repeated: ['test 1: Error: too late'],
  });
});

test('a file that cannot be loaded is a failure', () => {
  const report = JSON.stringify({ testResults: [{ status: 'failed', assertionResults: [] }] });
  expect(readReport(report, 1).failed).toBe(1);
});

test('a run without a report has crashed, which is a failure', () => {
  expect(readReport(undefined, 0)).toEqual({ passed: 0, failed: 1, skipped: [], repeated: [] });
});

test('a run that executed no test is a failure', () => {
  expect(readReport(JSON.stringify({ testResults: [] }), 0).failed).toBe(1);
  expect(readReport(makeReport('skipped'), 0).failed).toBe(1);
});

test('an error outside of the tests is a failure although each of them passed', () => {
  expect(readReport(makeReport('passed'), 1)).toEqual({
    passed: 1,
    failed: 1,
    skipped: [],
    repeated: [],
  });
});
