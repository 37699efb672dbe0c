// Makes sure that a browser is there: found, or installed where the machine allows it.
// @ts-check
import { CommandError } from '../command/command-error.mjs';
import { reportProgress } from '../command/report-progress.mjs';
import { runAndRead } from '../command/run-child.mjs';
import { BROWSER_KINDS, findBrowser, OVERRIDES } from './find-browser.mjs';
import { THIS_MACHINE } from './this-machine.mjs';

/** @typedef {import('./find-browser.mjs').BrowserKind} BrowserKind */
/** @typedef {import('./find-browser.mjs').Machine} Machine */
/** @typedef {import('../command/run-command.mjs').Cleanup} Cleanup */

const APT_GET = '/usr/bin/apt-get';
// Another package manager may be at work, and mirrors stumble.
const APT_OPTIONS = ['-o', 'DPkg::Lock::Timeout=120', '-o', 'Acquire::Retries=3'];
const DEBIAN_PACKAGES = { chromium: 'chromium', firefox: 'firefox-esr' };
const NAMES = { chromium: 'Chrome, Chromium or Edge', firefox: 'Firefox' };
const LOG_LINES = 12;

/**
 * @param {BrowserKind} kind
 * @param {Cleanup} cleanup
 * @returns {Promise<string>} The browser's program.
 * @throws {CommandError} When there is none and it cannot be installed; names the command that would.
 */
export async function ensureBrowser(kind, cleanup) {
  const found = findBrowser(kind, THIS_MACHINE);
  if (found) return found;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !THIS_MACHINE.exists(APT_GET)) {
    throw new CommandError(describeMissingBrowser(kind, THIS_MACHINE));
  }
  await installPackage(kind, cleanup);
  const installed = findBrowser(kind, THIS_MACHINE);
  if (installed) return installed;
  throw new CommandError(
    `The package ${DEBIAN_PACKAGES[kind]} is installed and has brought no browser: install ${NAMES[kind]} by hand, or name its program in ${OVERRIDES[kind]}.`,
  );
}

/**
 * The browser that is asked for; else the first that is there; else a Chromium that is installed now.
 * @param {BrowserKind | undefined} wanted
 * @param {Cleanup} cleanup
 * @returns {Promise<{ kind: BrowserKind, executable: string }>}
 * @throws {CommandError} As `ensureBrowser`.
 */
export async function chooseBrowser(wanted, cleanup) {
  const kind =
    wanted ??
    BROWSER_KINDS.find((one) => findBrowser(one, THIS_MACHINE) !== undefined) ??
    'chromium';
  return { kind, executable: await ensureBrowser(kind, cleanup) };
}

/**
 * @param {BrowserKind} kind
 * @param {Machine} machine
 * @returns {string} One sentence with the command that would install it.
 */
export function describeMissingBrowser(kind, { platform, exists }) {
  return `No ${NAMES[kind]} is found on this machine: install one (${suggestInstall()}), or name its program in ${OVERRIDES[kind]}.`;

  function suggestInstall() {
    if (platform === 'darwin') {
      return `brew install --cask ${kind === 'chromium' ? 'google-chrome' : 'firefox'}`;
    }
    if (platform === 'win32') {
      return `winget install ${kind === 'chromium' ? 'Google.Chrome' : 'Mozilla.Firefox'}`;
    }
    return exists(APT_GET)
      ? `sudo apt-get install ${DEBIAN_PACKAGES[kind]}`
      : `with the system's package manager, ${DEBIAN_PACKAGES[kind]} on Debian`;
  }
}

/**
 * @param {BrowserKind} kind
 * @param {Cleanup} cleanup
 */
async function installPackage(kind, cleanup) {
  const name = DEBIAN_PACKAGES[kind];
  const steps = [['update'], ['install', '-y', '--no-install-recommends', name]];
  for (const step of steps) {
    const done = reportProgress(`No ${NAMES[kind]} found: apt-get ${step.join(' ')}`);
    const { code, output } = await runAndRead(cleanup, APT_GET, [...APT_OPTIONS, ...step], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    done(code === 0 ? 'done' : 'failed');
    if (code === 0) continue;
    throw new CommandError(
      `${NAMES[kind]} cannot be installed: apt-get ${step.join(' ')} ended with code ${code}; mend what its last lines say, or install one by hand:\n` +
        output.trimEnd().split('\n').slice(-LOG_LINES).join('\n'),
    );
  }
}
