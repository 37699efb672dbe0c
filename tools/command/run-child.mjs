// Runs another program as a part of a command, in the project's folder; it ends when the command does.
// @ts-check
import { spawn } from 'node:child_process';
import { CommandError } from './command-error.mjs';
import { PROJECT_FOLDER } from './project.mjs';

/** @typedef {import('./run-command.mjs').Cleanup} Cleanup */

/** Windows finds `npm.cmd` and the like only through a shell. */
const needsShell = process.platform === 'win32';

/**
 * Runs a program that takes over the terminal.
 * @param {Cleanup} cleanup
 * @param {string} file
 * @param {readonly string[]} args
 * @returns {Promise<number>} Its exit code.
 */
export async function runInTerminal(cleanup, file, args) {
  const child = spawn(file, args, { cwd: PROJECT_FOLDER, stdio: 'inherit' });
  const ended = whenEnded(child, file);
  cleanup.add(() => endChild(child, ended));
  return ended;
}

/**
 * Runs a program and keeps what it prints.
 * @param {Cleanup} cleanup
 * @param {string} file
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string | undefined> }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export async function runAndRead(cleanup, file, args, { env = process.env } = {}) {
  const child = spawn(file, args, {
    cwd: PROJECT_FOLDER,
    // What is read, and perhaps shown in a log, is better without colours.
    env: { ...env, NO_COLOR: '1' },
    shell: needsShell,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = whenEnded(child, file);
  cleanup.add(() => endChild(child, ended));
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
  }
  const code = await ended;
  cleanup.throwIfEnding();
  return { code, output };
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {string} file
 * @returns {Promise<number>}
 */
function whenEnded(child, file) {
  return new Promise((resolve, reject) => {
    child.once('error', (cause) =>
      reject(new CommandError(`${file} cannot be started: ${cause.message}.`, { cause })),
    );
    child.once('close', (code) => resolve(code ?? 1));
  });
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {Promise<number>} ended
 */
async function endChild(child, ended) {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  child.kill('SIGTERM');
  await ended;
}
