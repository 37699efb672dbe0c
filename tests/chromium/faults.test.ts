// A small, fixed part of the fault campaign in Chromium; the rest of it is `npm run faults -- --browser chromium`.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';
import { NODE_FILE } from '../../tools/command/project.mjs';

const COMMAND = path.resolve(import.meta.dirname, '../../tools/faults/main.ts');

// 30 to 32: the tab closed, the page reloaded, the background stopped.
test('three runs of the real extension keep every promise', { timeout: 240_000 }, () => {
  const args = ['--browser', 'chromium', '--runs', '3', '--seed', '30'];
  const { stdout, status } = spawnSync(NODE_FILE, [COMMAND, ...args], { encoding: 'utf8' });
  expect(stdout.trimEnd().split('\n').at(-1), stdout).toBe('runs 3, violations 0');
  expect(status).toBe(0);
});
