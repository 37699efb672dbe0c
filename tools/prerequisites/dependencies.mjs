// Are the dependencies installed, and the ones that the lockfile names? If not, npm installs them.
// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { CommandError } from '../command/command-error.mjs';
import { NODE_FILE, PROJECT_FOLDER } from '../command/project.mjs';
import { reportProgress } from '../command/report-progress.mjs';
import { runAndRead } from '../command/run-child.mjs';

/** @typedef {import('../command/run-command.mjs').Cleanup} Cleanup */
/** @typedef {Record<string, { version?: string, optional?: boolean, devOptional?: boolean, peer?: boolean }>} Packages */

const LOG_LINES = 12;

/**
 * Installs what is missing; does nothing where all is there.
 * @param {Cleanup} cleanup
 * @throws {CommandError} When npm fails, or leaves no Node 24.
 */
export async function ensureDependencies(cleanup) {
  const state = judgeDependencies({
    wanted: readPackages('package-lock.json') ?? {},
    installed: readPackages('node_modules/.package-lock.json'),
    hasNode: existsSync(NODE_FILE),
  });
  if (state === 'ready') return;
  if (state !== 'without-node') await install(cleanup, state);
  if (!existsSync(NODE_FILE)) {
    throw new CommandError(
      'The dependencies are installed without their Node 24, probably since npm does not run install scripts here (ignore-scripts); ' +
        "'npm rebuild node --ignore-scripts=false' adds it.",
    );
  }
}

/**
 * `npm` writes down what it installed in the form of the lockfile; both must name the same versions.
 * @param {{ wanted: Packages, installed: Packages | undefined, hasNode: boolean }} facts
 * @returns {'ready' | 'missing' | 'outdated' | 'without-node'}
 */
export function judgeDependencies({ wanted, installed, hasNode }) {
  if (!installed) return 'missing';
  for (const [folder, { version, optional, devOptional }] of Object.entries(wanted)) {
    if (folder === '') continue;
    const present = installed[folder];
    // Optional packages are for other systems, too.
    if (!present && (optional || devOptional)) continue;
    if (present?.version !== version) return 'outdated';
  }
  return hasNode ? 'ready' : 'without-node';
}

/**
 * @param {string} file
 * @returns {Packages | undefined}
 */
function readPackages(file) {
  const path = join(PROJECT_FOLDER, file);
  if (!existsSync(path)) return undefined;
  return JSON.parse(readFileSync(path, 'utf8')).packages;
}

/**
 * @param {Cleanup} cleanup
 * @param {'missing' | 'outdated'} state
 */
async function install(cleanup, state) {
  const what = state === 'missing' ? 'Installing the dependencies' : 'Updating the dependencies';
  const done = reportProgress(`${what} (npm ci)`);
  const { code, output } = await runAndRead(cleanup, 'npm', ['ci', '--no-audit', '--no-fund'], {
    env: { ...process.env, PATH: withoutProjectFolders(process.env['PATH'] ?? '') },
  });
  done(code === 0 ? 'done' : 'failed');
  if (code === 0) return;
  throw new CommandError(
    `The dependencies cannot be installed: npm ci ended with code ${code}; mend what its last lines say and run the command again:\n` +
      output.trimEnd().split('\n').slice(-LOG_LINES).join('\n'),
  );
}

/**
 * The project's own Node is among what `npm ci` replaces, so npm must run on another.
 * @param {string} path
 */
function withoutProjectFolders(path) {
  return path
    .split(delimiter)
    .filter((folder) => !folder.startsWith(join(PROJECT_FOLDER, 'node_modules')))
    .join(delimiter);
}
