// Measures work against other work in one run: warmed up, in turns, and by the time of this thread alone.

/** A ratio of several rounds; how far they lie apart says how much it is to be trusted. */
export interface Ratio {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** How much longer `one` takes than `other`, which run in turns so that a busy moment strikes both. */
export function compare(one: () => void, other: () => void, rounds: number): Ratio {
  const takeTurns = (): number => timeOf(one) / timeOf(other);
  takeTurns();
  return summarise(Array.from({ length: rounds }, takeTurns));
}

/**
 * How much longer the work takes each time that its size doubles: 2 is linear, 4 quadratic. `prepare` makes the
 * work of a size, and isn't measured. The small one is done as often as the large one is larger, since the clock of
 * a thread may step by 10 ms.
 */
export function growthPerDoubling(
  prepare: (size: number) => () => void,
  sizes: { readonly least: number; readonly most: number },
  rounds: number,
): Ratio {
  const [small, large] = [prepare(sizes.least), prepare(sizes.most)];
  const times = Math.round(sizes.most / sizes.least);
  const doublings = Math.log2(times);
  const { median, least, most } = compare(large, repeat(small, times), rounds);
  const perDoubling = (ratio: number): number => (times * ratio) ** (1 / doublings);
  return { median: perDoubling(median), least: perDoubling(least), most: perDoubling(most) };
}

/** Repeats `work` and returns once; for what is too short for the clock. */
export function repeat(work: () => void, times: number): () => void {
  return () => {
    for (let time = 0; time < times; time += 1) work();
  };
}

/** In microseconds. What else the machine does meanwhile is not in it. */
function timeOf(work: () => void): number {
  const started = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(started);
  return user + system;
}

export function summarise(ratios: readonly number[]): Ratio {
  const sorted = ratios.toSorted((one, other) => one - other);
  return {
    median: sorted[Math.floor(sorted.length / 2)] ?? Number.NaN,
    least: sorted[0] ?? Number.NaN,
    most: sorted.at(-1) ?? Number.NaN,
  };
}
