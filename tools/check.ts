// `npm run check`: types, lint and dead code, in seconds.
import { readOptions } from './command/read-options.mjs';
import { runCommand } from './command/run-command.mjs';
import { runSteps } from './test/run-steps.ts';
import { STATIC_STEPS } from './test/static-steps.ts';

await runCommand((cleanup) => {
  readOptions(process.argv.slice(2), {}, 'npm run check');
  return runSteps(STATIC_STEPS, cleanup, false);
});
