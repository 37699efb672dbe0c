// Many runs of the real extension in one Chromium, and what they come to.
import { connectControl } from '../../../demo/control-client.ts';
import { CommandError } from '../../command/command-error.mjs';
import type { Cleanup } from '../../command/run-command.mjs';
import { startForCommand } from '../../start/start-stand-in.ts';
import { openExtensionBrowser } from './browser.ts';
import { playInChromium } from './episode.ts';
import { CHROMIUM_FAULTS } from './schedule.ts';
import { openWire } from './wire.ts';
import type { ChromiumWorld } from './world.ts';

export interface ChromiumCampaign {
  readonly violations: number;
  /** Faults that never struck. */
  readonly unseen: readonly string[];
}

export async function playChromiumCampaign(
  { seed, count }: { readonly seed: number; readonly count: number },
  cleanup: Cleanup,
): Promise<ChromiumCampaign> {
  let world: ChromiumWorld | undefined;
  const wire = openWire(() => {
    if (!world) throw new CommandError('Nothing is sent before there is a run.');
    return world;
  });
  const standIn = await startForCommand({ watch: wire.watch }, cleanup);
  const extension = await openExtensionBrowser(cleanup);
  const lab = { extension, standIn, control: connectControl(standIn.controlUrl), wire };
  const struck = new Map(CHROMIUM_FAULTS.map((name) => [name, 0]));
  const totals = { violations: 0, effects: 0, gaps: 0, longestMs: 0, latecomers: 0, resent: 0 };
  const started = performance.now();
  for (let run = 0; run < count; run += 1) {
    const number = seed + run;
    const main = CHROMIUM_FAULTS[number % CHROMIUM_FAULTS.length] ?? '';
    const begun = performance.now();
    const {
      model,
      trace,
      struck: own,
    } = await playInChromium(lab, number, main, (next) => {
      world = next;
    });
    const seconds = ((performance.now() - begun) / 1_000).toFixed(1);
    console.log(
      `${run + 1} of ${count}, seed ${number}, ${main}: ${seconds} s, ${model.effects} writes`,
    );
    for (const [name, times] of own) struck.set(name, (struck.get(name) ?? 0) + times);
    totals.violations += model.violations.length;
    totals.effects += model.effects;
    totals.gaps += model.gaps.count;
    totals.longestMs = Math.max(totals.longestMs, model.gaps.longestMs);
    totals.latecomers += model.latecomers;
    totals.resent += model.resent;
    if (model.violations.length > 0) for (const line of trace) console.log(`  ${line}`);
  }
  const perRun = (performance.now() - started) / count / 1_000;
  console.log('\nfault                               struck');
  for (const [name, times] of struck) {
    console.log(`${name.padEnd(34)}  ${String(times).padStart(6)}`);
  }
  const { effects, gaps, longestMs, latecomers, resent, violations } = totals;
  console.log(`\n${effects} writes took effect, ${perRun.toFixed(1)} s a run`);
  console.log(
    `${gaps} edits of others fell into the gap between list and write, the longest ${Math.round(longestMs)} ms before the write took effect`,
  );
  console.log(
    `${latecomers} creates of a closed tab were stored only after they had been sent once more; ${resent} were sent twice by the browser itself`,
  );
  const unseen = [...struck].filter(([, times]) => times === 0).map(([name]) => name);
  return { violations, unseen };
}
