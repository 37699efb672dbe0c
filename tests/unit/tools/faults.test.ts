// The fault campaign: a fixed part of it, every moment at which a tab may be closed, and that its judge sees.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';
import { NODE_FILE } from '../../../tools/command/project.mjs';

const COMMAND = path.resolve(import.meta.dirname, '../../../tools/faults/main.ts');

function run(...args: readonly string[]) {
  const { stdout, status } = spawnSync(NODE_FILE, [COMMAND, ...args], { encoding: 'utf8' });
  return { status, last: stdout.trimEnd().split('\n').at(-1), output: stdout };
}

test('500 runs keep every promise, whatever strikes', { timeout: 120_000 }, () => {
  const { status, last, output } = run('--runs', '500', '--seed', '1', '--browser', 'none');
  expect(last, output).toBe('runs 500, violations 0');
  expect(status).toBe(0);
});

test('a tab that is closed at any step of a plan of five leaves it to be finished', () => {
  const { status, last, output } = run('--recovery');
  expect(last, output).toMatch(/^moments [1-9]\d+, wrong 0$/);
  expect(status).toBe(0);
});

test('a product that is made wrong on purpose is found out', { timeout: 120_000 }, () => {
  const { status, last, output } = run('--mutations');
  expect(last, output).toMatch(/^mutations \d+, missed 0$/);
  expect(status).toBe(0);
});
