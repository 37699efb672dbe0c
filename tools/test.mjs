// `npm test`: makes sure that all is installed, then hands over to Node 24.
// @ts-check
import { CommandError } from './command/command-error.mjs';
import { NODE_FILE } from './command/project.mjs';
import { readOptions } from './command/read-options.mjs';
import { runInTerminal } from './command/run-child.mjs';
import { runCommand } from './command/run-command.mjs';
import { ensureBrowser } from './prerequisites/browsers.mjs';
import { ensureDependencies } from './prerequisites/dependencies.mjs';
import { BROWSER_KINDS } from './prerequisites/find-browser.mjs';

await runCommand(async (cleanup) => {
  readOptions(process.argv.slice(2), {}, 'npm test');
  try {
    await ensureDependencies(cleanup);
    for (const kind of BROWSER_KINDS) await ensureBrowser(kind, cleanup);
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    console.error(error.message);
    // Whoever reads only the last line must not take a run that never began for a good one.
    console.log('0 passed, 1 failed, 0 skipped');
    return 1;
  }
  return runInTerminal(cleanup, NODE_FILE, ['tools/test/main.ts']);
});
