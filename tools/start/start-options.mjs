// The options of `npm start`.
// @ts-check
import { readChoice, readOptions, readWhole } from '../command/read-options.mjs';
import { BROWSER_KINDS } from '../prerequisites/find-browser.mjs';

export const START_USAGE =
  'npm start -- [--browser chromium|firefox] [--port N] [--clients N] [--profile 4.1|4.2.10|4.5|4.9|4.11|4.15|2026] [--lang en|de|es|fr] [--tour]';

const DEFAULT_CLIENTS = 60;

/**
 * Profile and language come as they were typed: the stand-in knows which there are.
 * @param {readonly string[]} args
 * @throws {import('../command/command-error.mjs').CommandError} Exit code 2.
 */
export function readStartOptions(args) {
  const options = readOptions(
    args,
    {
      browser: { type: 'string' },
      port: { type: 'string' },
      clients: { type: 'string' },
      profile: { type: 'string' },
      lang: { type: 'string' },
      tour: { type: 'boolean' },
    },
    START_USAGE,
  );
  const usage = START_USAGE;
  return {
    browser: readChoice('browser', options.browser, BROWSER_KINDS, usage),
    /** 0 is a free one. */
    port: readWhole('port', options.port, { least: 0, most: 65_535, usage }) ?? 0,
    clients:
      readWhole('clients', options.clients, { least: 1, most: 100_000, usage }) ?? DEFAULT_CLIENTS,
    profile: options.profile,
    lang: options.lang,
    tour: options.tour ?? false,
  };
}
