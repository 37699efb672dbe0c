// Reads a command's options; what it does not know ends it with one sentence.
// @ts-check
import { parseArgs } from 'node:util';
import { CommandError } from './command-error.mjs';

/**
 * @template {Record<string, { type: 'string' | 'boolean' }>} T
 * @param {readonly string[]} args
 * @param {T} options As `node:util` takes them.
 * @param {string} usage Printed behind the reason.
 * @throws {CommandError} Exit code 2.
 */
export function readOptions(args, options, usage) {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.replace(/\. .*$/s, '') : String(cause);
    throw new CommandError(`${reason}; usage: ${usage}`, { exitCode: 2, cause });
  }
}

/**
 * @param {string} name Of the option.
 * @param {string | undefined} text
 * @param {{ least: number, most: number, usage: string }} limits
 * @returns {number | undefined} Undefined where the option was not given.
 * @throws {CommandError} Exit code 2.
 */
export function readWhole(name, text, { least, most, usage }) {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= least && value <= most) return value;
  throw new CommandError(
    `--${name} takes a whole number from ${least} to ${most}, not '${text}'; usage: ${usage}`,
    { exitCode: 2 },
  );
}

/**
 * @template {string} T
 * @param {string} name Of the option.
 * @param {string | undefined} text
 * @param {readonly T[]} choices
 * @param {string} usage
 * @returns {T | undefined} Undefined where the option was not given.
 * @throws {CommandError} Exit code 2.
 */
export function readChoice(name, text, choices, usage) {
  if (text === undefined) return undefined;
  const choice = choices.find((one) => one === text);
  if (choice !== undefined) return choice;
  throw new CommandError(
    `--${name} takes ${choices.join(' or ')}, not '${text}'; usage: ${usage}`,
    {
      exitCode: 2,
    },
  );
}
