// The servers that a suite is held against: the one that is named, else the stand-in in one or all profiles.
import { PROFILE_NAMES } from '../../demo/profiles/profile.ts';
import { PASSWORD } from '../../demo/users.ts';
import { CommandError } from '../command/command-error.mjs';
import { readChoice } from '../command/read-options.mjs';
import type { Cleanup } from '../command/run-command.mjs';
import { startForCommand } from '../start/start-stand-in.ts';

export interface Target {
  /** Origin of the site. */
  readonly url: string;
  readonly user: string;
  readonly password: string;
  /** What it is called in what is printed. */
  readonly name: string;
}

export interface TargetOptions {
  readonly url?: string | undefined;
  readonly user?: string | undefined;
  /** Of the stand-in; all of them, one after the other, by default. */
  readonly profile?: string | undefined;
}

/** Throws `CommandError` with exit code 2 for what is missing or no address. */
export async function findTargets(
  { url, user, profile }: TargetOptions,
  usage: string,
  cleanup: Cleanup,
): Promise<readonly Target[]> {
  if (url !== undefined) return [readTarget(url, user, usage)];
  const chosen = readChoice('profile', profile, PROFILE_NAMES, usage);
  const targets: Target[] = [];
  for (const name of chosen === undefined ? PROFILE_NAMES : [chosen]) {
    const standIn = await startForCommand({ profile: name }, cleanup);
    targets.push({
      url: standIn.url,
      user: user ?? 'admin',
      password: process.env['GK_PASSWORD'] ?? PASSWORD,
      name: `the stand-in, profile ${name}`,
    });
  }
  return targets;
}

function readTarget(url: string, user: string | undefined, usage: string): Target {
  const password = process.env['GK_PASSWORD'];
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
    throw wrong(`--url takes an address such as https://pm.example.com, not '${url}'`);
  }
  if (!user) throw wrong('--url needs --user, the name to sign in with');
  if (!password) throw wrong('--url needs the password in the environment variable GK_PASSWORD');
  const { origin } = new URL(url);
  return { url: origin, user, password, name: origin };

  function wrong(reason: string) {
    return new CommandError(`${reason}; usage: ${usage}`, { exitCode: 2 });
  }
}
