// The frame of every command: its exit code, its one-sentence failures, and the undoing of all it started.
// @ts-check
import { CommandError } from './command-error.mjs';

/** Exit codes of a process that a signal ended, as shells count them. */
const SIGNAL_CODES = /** @type {const} */ ({ SIGHUP: 129, SIGINT: 130, SIGTERM: 143 });

/** A cleanup that hangs must not keep a command alive that the user has ended. */
const CLEANUP_LIMIT_MS = 30_000;

/**
 * @typedef {object} Cleanup
 * @property {(undo: () => unknown) => void} add Registers what undoes something that was just started.
 * @property {() => void} throwIfEnding To be called where going on makes no sense once the user has ended the command.
 */

/**
 * Runs `main` and ends the process with the code that it returns. However it ends (returns, throws, Ctrl-C),
 * everything added to the cleanup is undone first, the last first.
 * @param {(cleanup: Cleanup) => Promise<number>} main
 */
export async function runCommand(main) {
  /** @type {(() => unknown)[]} */
  const undos = [];
  /** @type {Promise<boolean> | undefined} */
  let cleaning;
  const cleanUp = () => {
    cleaning ??= undoAll(undos);
    return cleaning;
  };
  /** @param {() => unknown} undo */
  const add = (undo) => {
    undos.push(undo);
    // It was just being started when Ctrl-C came.
    if (cleaning) void undoAll(undos);
  };
  let signalled = false;
  const throwIfEnding = () => {
    if (signalled) throw new CommandError('The command was ended.');
  };
  for (const [signal, code] of Object.entries(SIGNAL_CODES)) {
    // A terminal and a parent process may both send it: the second one is no news.
    process.on(signal, () => {
      if (signalled) return;
      signalled = true;
      void cleanUp().then(() => process.exit(code));
    });
  }
  let code = 1;
  try {
    code = await main({ add, throwIfEnding });
  } catch (error) {
    // What fails after Ctrl-C fails because of it.
    if (!signalled) printError(error);
    if (error instanceof CommandError) code = error.exitCode;
  }
  const clean = await cleanUp();
  if (!signalled) process.exit(code === 0 && !clean ? 1 : code);
}

/**
 * @param {(() => unknown)[]} undos
 * @returns {Promise<boolean>} Whether all of it could be undone.
 */
async function undoAll(undos) {
  const limit = setTimeout(() => {
    console.error(
      `Ending what was started took longer than ${CLEANUP_LIMIT_MS / 1000} s: given up.`,
    );
    process.exit(1);
  }, CLEANUP_LIMIT_MS);
  let clean = true;
  for (let undo = undos.pop(); undo; undo = undos.pop()) {
    try {
      await undo();
    } catch (error) {
      clean = false;
      printError(error);
    }
  }
  clearTimeout(limit);
  return clean;
}

/** @param {unknown} error */
function printError(error) {
  console.error(error instanceof CommandError ? error.message : error);
}
