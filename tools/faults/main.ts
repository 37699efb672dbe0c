// The fault campaign: random plans, random faults, and a judge that believes nothing.
import { readChoice, readOptions, readWhole } from '../command/read-options.mjs';
import { runCommand } from '../command/run-command.mjs';
import { playEpisode } from './episode.ts';
import { browserDoor, EXTENSION_ID } from './extension-doors.ts';
import { takeOverGlobals } from './machine.ts';
import { NETWORK_DOORS } from './network.ts';
import { hookModules, loadPrograms } from './product.ts';
import { tryRecovery } from './recovery.ts';
import { FAULT_NAMES } from './schedule.ts';
import { tryMutations } from './try-mutations.ts';

const USAGE =
  'npm run faults -- [--seed N] [--runs N] [--browser chromium|none] [--mutations] [--recovery]';

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
  readChoice('browser', options.browser, ['chromium', 'none'], USAGE);
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
  const struck = new Map(FAULT_NAMES.map((name) => [name, 0]));
  let violations = 0;
  let effects = 0;
  let gaps = 0;
  let longest = 0;
  const started = performance.now();
  for (let run = 0; run < count; run += 1) {
    const world = await playEpisode({ seed: seed + run, programs });
    for (const [name, times] of world.struck) struck.set(name, (struck.get(name) ?? 0) + times);
    effects += world.model.effects;
    gaps += world.model.gaps.count;
    longest = Math.max(longest, world.model.gaps.longestMs);
    if (world.model.violations.length > 0) {
      violations += world.model.violations.length;
      console.log(`\nseed ${seed + run}: ${world.model.violations.length} violations`);
      if (count === 1 || violations < 4) for (const line of world.trace) console.log(line);
      else for (const line of world.model.violations) console.log(`  ${line}`);
    }
  }
  console.log('\nfault                               struck');
  for (const [name, times] of struck)
    console.log(`${name.padEnd(34)}  ${String(times).padStart(6)}`);
  console.log(
    `\n${effects} writes took effect; ${gaps} edits of others were overwritten in the gap, the longest ${longest} ms before the write`,
  );
  console.log(`${((performance.now() - started) / count).toFixed(1)} ms a run`);
  console.log(`runs ${count}, violations ${violations}`);
  return violations > 0 ? 1 : 0;
});
