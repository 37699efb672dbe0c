// The fault campaign: random plans, random faults, and a judge that believes nothing.
import { readChoice, readOptions, readWhole } from '../command/read-options.mjs';
import { runCommand } from '../command/run-command.mjs';
import { playCampaign } from './campaign.ts';
import { playChromiumCampaign } from './chromium/campaign.ts';
import { browserDoor, EXTENSION_ID } from './extension-doors.ts';
import { takeOverGlobals } from './machine.ts';
import { NETWORK_DOORS } from './network.ts';
import { hookModules, loadPrograms } from './product.ts';
import { tryRecovery } from './recovery.ts';
import { tryMutations } from './try-mutations.ts';

const USAGE =
  'npm run faults -- [--seed N] [--runs N] [--browser none|chromium] [--mutations] [--recovery]';

const MEETS_ALL = 10_000;
const MEETS_ALL_IN_CHROMIUM = 100;
const CHROMIUM_RUNS = 100;

await runCommand(async (cleanup) => {
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
  const browser = readChoice('browser', options.browser, ['none', 'chromium'], USAGE);
  if (browser === 'chromium') {
    // Each run takes seconds here.
    const runs = options.runs === undefined ? CHROMIUM_RUNS : count;
    return report(
      runs,
      MEETS_ALL_IN_CHROMIUM,
      await playChromiumCampaign({ seed, count: runs }, cleanup),
    );
  }
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
  return report(count, MEETS_ALL, await playCampaign({ seed, count, programs }));
});

/** Prints the last line; so many runs meet everything. */
function report(
  count: number,
  meetsAll: number,
  { violations, unseen }: { readonly violations: number; readonly unseen: readonly string[] },
): number {
  const isBlind = count >= meetsAll && unseen.length > 0;
  if (isBlind) console.log(`never struck: ${unseen.join(', ')}`);
  console.log(`runs ${count}, violations ${violations}`);
  return violations > 0 || isBlind ? 1 : 0;
}
