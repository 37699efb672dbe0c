// Breaks the product on purpose, one way after the other, and has the judge find out.
import { playEpisode } from './episode.ts';
import { type KnownMutation, MUTATIONS } from './mutations.ts';
import { loadPrograms } from './product.ts';

/** Where the known seed no longer finds it, so many others are tried. */
const MOST_SEEDS = 1_500;

/** Prints one line for each; returns how many were not found by their seed. */
export async function tryMutations(): Promise<number> {
  let missed = 0;
  for (const mutation of MUTATIONS) {
    const programs = await loadPrograms(mutation);
    const isFoundBy = async (seed: number): Promise<string | undefined> => {
      const { model } = await playEpisode({ seed, programs });
      return model.violations.find((line) => isMeant(line, mutation));
    };
    const violation = await isFoundBy(mutation.seed);
    console.log(`${violation ? 'caught' : 'MISSED'} by seed ${mutation.seed}: ${mutation.what}`);
    if (violation) console.log(`    ${violation}`);
    else {
      missed += 1;
      for (let seed = 1; seed <= MOST_SEEDS; seed += 1) {
        if (!(await isFoundBy(seed))) continue;
        console.log(`    seed ${seed} would catch it`);
        break;
      }
    }
  }
  console.log(`mutations ${MUTATIONS.length}, missed ${missed}`);
  return missed;
}

function isMeant(line: string, { breaks }: KnownMutation): boolean {
  return breaks.some((promise) => line.startsWith(`${promise}:`));
}
