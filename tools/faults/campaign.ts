// Many runs, one seed after the other, and what they come to.
import { playEpisode } from './episode.ts';
import type { Program } from './product.ts';
import { FAULT_NAMES } from './schedule.ts';
import type { World } from './world.ts';

/** So many runs that went wrong are told word by word; of the others only what was wrong. */
const MOST_TRACES = 3;

export interface CampaignOptions {
  readonly seed: number;
  readonly count: number;
  readonly programs: readonly [Program, Program];
}

export interface Campaign {
  readonly violations: number;
  /** Faults that never struck. */
  readonly unseen: readonly string[];
}

/** Plays the runs and prints what went wrong and how often each fault struck. */
export async function playCampaign({ seed, count, programs }: CampaignOptions): Promise<Campaign> {
  const struck = new Map(FAULT_NAMES.map((name) => [name, 0]));
  const totals = { violations: 0, failed: 0, effects: 0, gaps: 0, longestMs: 0, latecomers: 0 };
  const started = performance.now();
  for (let run = 0; run < count; run += 1) {
    const world = await playEpisode({ seed: seed + run, programs });
    const { model } = world;
    for (const [name, times] of world.struck) struck.set(name, (struck.get(name) ?? 0) + times);
    totals.effects += model.effects;
    totals.gaps += model.gaps.count;
    totals.longestMs = Math.max(totals.longestMs, model.gaps.longestMs);
    totals.latecomers += model.latecomers;
    if (model.violations.length === 0) continue;
    totals.violations += model.violations.length;
    totals.failed += 1;
    printRun(world, seed + run, totals.failed <= MOST_TRACES);
  }
  const perRun = (performance.now() - started) / count;
  console.log('\nfault                               struck');
  for (const [name, times] of struck) {
    console.log(`${name.padEnd(34)}  ${String(times).padStart(6)}`);
  }
  const { effects, gaps, longestMs, latecomers } = totals;
  console.log(`\n${effects} writes took effect, ${perRun.toFixed(1)} ms a run`);
  console.log(
    `${gaps} edits of others fell into the gap between list and write, the longest ${Math.round(longestMs)} ms before the write took effect`,
  );
  console.log(
    `${latecomers} creates of a closed tab were stored only after they had been reviewed and sent once more`,
  );
  const unseen = [...struck].filter(([, times]) => times === 0).map(([name]) => name);
  return { violations: totals.violations, unseen };
}

function printRun({ model, trace }: World, seed: number, isWhole: boolean): void {
  console.log(`\nseed ${seed}: violations ${model.violations.length}`);
  for (const line of isWhole ? trace : model.violations) console.log(`  ${line}`);
  console.log(`  again: npm run faults -- --seed ${seed} --runs 1`);
}
