// What each command answers to arguments that it does not understand.
import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';

const COMMANDS = [
  'tools/start.mjs',
  'tools/test.mjs',
  'tools/build.ts',
  'tools/check.ts',
  'tools/contract/main.ts',
  'tools/acceptance/main.ts',
] as const;

describe.each(COMMANDS)('%s', (file) => {
  test('ends at an unknown option with one sentence and exit code 2', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [file, '--colour'], {
      encoding: 'utf8',
    });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^Unknown option '--colour'; usage: .*npm .*\n$/);
  });
});
