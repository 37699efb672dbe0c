// Finds Chrome, Chromium, Edge and Firefox where Linux, macOS and Windows put them.
// @ts-check
import { posix, win32 } from 'node:path';
import { CommandError } from '../command/command-error.mjs';

/** @typedef {'chromium' | 'firefox'} BrowserKind */

/**
 * @typedef {object} Machine
 * @property {string} platform As `process.platform`.
 * @property {Record<string, string | undefined>} env
 * @property {(file: string) => boolean} exists
 */

/** @type {readonly BrowserKind[]} */
export const BROWSER_KINDS = ['chromium', 'firefox'];

/** Names the browser's program where it is in no usual place. */
export const OVERRIDES = /** @type {const} */ ({
  chromium: 'GRANTKEEPER_CHROMIUM',
  firefox: 'GRANTKEEPER_FIREFOX',
});

const LINUX_COMMANDS = {
  chromium: [
    'google-chrome-stable',
    'google-chrome',
    'chromium',
    'chromium-browser',
    'microsoft-edge-stable',
    'microsoft-edge',
  ],
  firefox: ['firefox', 'firefox-esr'],
};

const MAC_PROGRAMS = {
  chromium: [
    'Google Chrome.app/Contents/MacOS/Google Chrome',
    'Chromium.app/Contents/MacOS/Chromium',
    'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  firefox: ['Firefox.app/Contents/MacOS/firefox'],
};

const WINDOWS_PROGRAMS = {
  chromium: [
    'Google\\Chrome\\Application\\chrome.exe',
    'Chromium\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: ['Mozilla Firefox\\firefox.exe'],
};

/**
 * @param {BrowserKind} kind
 * @param {Machine} machine
 * @returns {string | undefined} The program, or undefined where there is none.
 * @throws {CommandError} When the override names a file that is not there.
 */
export function findBrowser(kind, machine) {
  const override = machine.env[OVERRIDES[kind]];
  if (!override) return listPlaces(kind, machine).find(machine.exists);
  if (machine.exists(override)) return override;
  throw new CommandError(
    `${OVERRIDES[kind]} names ${override}, which is not there: correct it or unset it.`,
  );
}

/**
 * @param {BrowserKind} kind
 * @param {Machine} machine
 * @returns {string[]}
 */
function listPlaces(kind, { platform, env }) {
  if (platform === 'win32') {
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
    return pair(WINDOWS_PROGRAMS[kind], roots, win32.join);
  }
  if (platform === 'darwin') {
    const home = env['HOME'];
    const roots = ['/Applications', home && posix.join(home, 'Applications')];
    return pair(MAC_PROGRAMS[kind], roots, posix.join);
  }
  return pair(LINUX_COMMANDS[kind], (env['PATH'] ?? '').split(':'), posix.join);
}

/**
 * Every program in every folder, the first program first.
 * @param {readonly string[]} programs
 * @param {readonly (string | undefined)[]} folders
 * @param {(...parts: string[]) => string} join
 */
function pair(programs, folders, join) {
  return programs.flatMap((program) =>
    folders.flatMap((folder) => (folder ? [join(folder, program)] : [])),
  );
}
