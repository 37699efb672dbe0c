// The rules against every verdict that was recorded from the real validator, on each server line.
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { compareRow } from '../../../tools/oracle/compare-row.ts';
import { readRows } from '../../../tools/oracle/read-rows.ts';

describe.each(['urls', 'names'] as const)('the recorded %s', (field) => {
  const file = fileURLToPath(new URL(`../../corpus/${field}.jsonl.gz`, import.meta.url));
  // Where the server's own pattern gave up, its answer says nothing about the rule.
  const rows = readRows(file).filter((row) => row.pcre_error === undefined);

  test('hold more than a thousand rows', () => {
    expect(rows.length).toBeGreaterThan(1000);
  });

  test('are judged as the server judged them', () => {
    const disagreements = rows.flatMap((row) =>
      compareRow(field, row).map((disagreement) => ({ value: row.value, ...disagreement })),
    );
    expect(disagreements).toEqual([]);
  });
});
