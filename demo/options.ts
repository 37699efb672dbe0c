// The command line of the stand-in.
import { parseArgs } from 'node:util';
import { PROFILE_NAMES, type ProfileName } from './profiles/profile.ts';
import { LANGUAGES, type Language } from './strings.ts';

const USAGE = `node demo/main.ts [--port N] [--control-port N] [--profile ${PROFILE_NAMES.join('|')}] [--clients N] [--seed N] [--lang ${LANGUAGES.join('|')}]`;

export interface CommandLine {
  port: number | undefined;
  controlPort: number | undefined;
  profile: ProfileName | undefined;
  clients: number | undefined;
  seed: number | undefined;
  language: Language | undefined;
}

/** Something in the arguments is not understood; the message is one sentence for who typed it. */
export class UsageError extends Error {}

/** @throws UsageError for an unknown option or a value that does not fit */
export function readCommandLine(args: readonly string[]): CommandLine {
  const values = parseValues(args);
  return {
    port: readNumber('--port', values.port, 0, 65_535),
    controlPort: readNumber('--control-port', values['control-port'], 0, 65_535),
    profile: readChoice('--profile', values.profile, PROFILE_NAMES),
    clients: readNumber('--clients', values.clients, 1, 100_000),
    seed: readNumber('--seed', values.seed, 0, 2 ** 32 - 1),
    language: readChoice('--lang', values.lang, LANGUAGES),
  };
}

function parseValues(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: 'string' },
        'control-port': { type: 'string' },
        profile: { type: 'string' },
        clients: { type: 'string' },
        seed: { type: 'string' },
        lang: { type: 'string' },
      },
    }).values;
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('.', 1)[0] ?? '') : String(error);
    throw new UsageError(`${reason}; use: ${USAGE}`);
  }
}

function readNumber(
  option: string,
  value: string | undefined,
  min: number,
  max: number,
): number | undefined {
  if (value === undefined) return undefined;
  const number = /^\d+$/.test(value) ? Number(value) : Number.NaN;
  if (number >= min && number <= max) return number;
  throw new UsageError(`${option} takes a whole number from ${min} to ${max}, not "${value}".`);
}

function readChoice<Choice extends string>(
  option: string,
  value: string | undefined,
  choices: readonly Choice[],
): Choice | undefined {
  if (value === undefined) return undefined;
  const choice = choices.find((candidate) => candidate === value);
  if (choice !== undefined) return choice;
  throw new UsageError(`${option} takes one of ${choices.join(', ')}, not "${value}".`);
}
