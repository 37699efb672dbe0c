// Where the project and the programs that it brings along are.
// @ts-check
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const PROJECT_FOLDER = fileURLToPath(new URL('../..', import.meta.url));

/** The Node 24 that the `node` package brings: the stand-in and everything in TypeScript run on it. */
export const NODE_FILE = join(
  PROJECT_FOLDER,
  'node_modules/node/bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);
