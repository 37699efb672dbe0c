// The fault campaign: random plans, random faults, and a judge that believes nothing.
import { readChoice, readOptions, readWhole } from '../command/read-options.mjs';
import { runCommand } from '../command/run-command.mjs';
import { playCampaign } from './campaign.ts';
import { browserDoor, EXTENSION_ID } from './extension-doors.ts';
import { takeOverGlobals } from './machine.ts';
import { NETWORK_DOORS } from './network.ts';
import { hookModules, loadPrograms } from './product.ts';
import { tryRecovery } from './recovery.ts';
import { tryMutations } from './try-mutations.ts';

const USAGE = 'npm run faults -- [--seed N] [--runs N] [--browser none] [--mutations] [--recovery]';

const MEETS_ALL = 10_000;

await runCommand(async () => {
  const options = readOptions(
    process.argv.slice(2),
    {
      seed: { type: 'string' },
      runs: { type: 'string' },
      browser: { type: 'string' },
      mutations: { type: 'boolean' },
      recovery: { type: 'boolean' },
    },
    USAGE,
  );
  const seed = readWhole('seed', options.seed, { least: 0, most: 2 ** 31, usage: USAGE }) ?? 1;
  const count =
    readWhole('runs', options.runs, { least: 1, most: 1_000_000, usage: USAGE }) ?? 1_000;
  readChoice('browser', options.browser, ['none'], USAGE);
  takeOverGlobals({
    chrome: { runtime: { id: EXTENSION_ID } },
    browser: browserDoor,
    ...NETWORK_DOORS,
  });
  hookModules();
  if (options.mutations) return (await tryMutations()) > 0 ? 1 : 0;
  const programs = await loadPrograms();
  if (options.recovery) {
    const { moments, wrong } = await tryRecovery(programs);
    console.log(`moments ${moments}, wrong ${wrong.length}`);
    return wrong.length > 0 ? 1 : 0;
  }
  const { violations, unseen } = await playCampaign({ seed, count, programs });
  // So many runs meet everything.
  const isBlind = count >= MEETS_ALL && unseen.length > 0;
  if (isBlind) console.log(`never struck: ${unseen.join(', ')}`);
  console.log(`runs ${count}, violations ${violations}`);
  return violations > 0 || isBlind ? 1 : 0;
});
