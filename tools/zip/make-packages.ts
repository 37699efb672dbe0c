// Builds and zips the extension for each store into an empty folder.
import { rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { CommandError } from '../command/command-error.mjs';
import { NODE_FILE, PROJECT_FOLDER } from '../command/project.mjs';
import { runAndRead } from '../command/run-child.mjs';
import type { Cleanup } from '../command/run-command.mjs';

const STORES = ['chrome', 'edge', 'firefox'] as const;

/** Throws `CommandError` with what WXT said. */
export async function makePackages(folder: string, cleanup: Cleanup): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  const wxt = join(PROJECT_FOLDER, 'node_modules/wxt/bin/wxt.mjs');
  for (const store of STORES) {
    const args = [wxt, 'zip', PROJECT_FOLDER, '--browser', store, '--mv3'];
    const { code, output } = await runAndRead(cleanup, NODE_FILE, args, {
      env: {
        ...process.env,
        GRANTKEEPER_OUT_DIR: relative(PROJECT_FOLDER, folder),
        GRANTKEEPER_EXTRA_HOSTS: '',
      },
    });
    if (code !== 0) {
      throw new CommandError(`There is no package for ${store}; WXT said:\n${output}`);
    }
  }
}
