// `npm start`: makes sure that the dependencies are installed, then hands over to Node 24.
// @ts-check
import { NODE_FILE } from './command/project.mjs';
import { runInTerminal } from './command/run-child.mjs';
import { runCommand } from './command/run-command.mjs';
import { ensureDependencies } from './prerequisites/dependencies.mjs';
import { readStartOptions } from './start/start-options.mjs';

await runCommand(async (cleanup) => {
  const args = process.argv.slice(2);
  // A mistake is said before anything is installed.
  readStartOptions(args);
  await ensureDependencies(cleanup);
  return runInTerminal(cleanup, NODE_FILE, ['tools/start/main.ts', ...args]);
});
