// Hosts by what one typing slip leaves of them: a table of numbers, as there are dozens of slips for each host.
import { isOneSlip, listSlips } from './host-names.ts';

/** Hosts that share a slip with another; what meets by chance is told by `isOneSlip`. */
export interface SlipTable {
  /** A host comes more than once where it shares several. */
  find(host: string): Iterable<string>;
}

/** Fills the table one host a step, so that a caller may pause between them. Hosts are the keys of `hosts`. */
export function* indexSlips(hosts: ReadonlyMap<string, unknown>): Generator<undefined, SlipTable> {
  const known = [...hosts.keys()];
  const most = known.reduce((sum, host) => sum + host.length + 1, 0);
  // Nearly a third of the places stay free: with fewer, what is looked for is found behind too many others.
  const size = Math.ceil(1.35 * most + 2);
  // At each place one more than the host's index, and above it as much of the slip as there is room for, which tells
  // nearly all other slips apart.
  const places = new Uint32Array(size);
  const bits = 32 - Math.clz32(known.length);
  const isOf = (held: number, slip: number): boolean => (held ^ slip) >>> bits === 0;
  const hostAt = (held: number): string => known[(held & (2 ** bits - 1)) - 1] ?? '';
  // The hosts that are one slip from another. Most aren't, so that none of theirs needs to be looked up.
  const near = new Set<string>();
  for (const [index, host] of known.entries()) {
    for (const slip of listSlips(host)) {
      let place = slip % size;
      for (let held = places[place] ?? 0; held !== 0; held = places[place] ?? 0) {
        if (isOf(held, slip) && isOneSlip(host, hostAt(held))) near.add(host).add(hostAt(held));
        place = (place + 1) % size;
      }
      places[place] = ((slip >>> bits) << bits) + index + 1;
    }
    yield;
  }
  return {
    *find(host) {
      if (hosts.has(host) && !near.has(host)) return;
      for (const slip of listSlips(host)) {
        for (let place = slip % size; ; place = (place + 1) % size) {
          const held = places[place] ?? 0;
          if (held === 0) break;
          if (isOf(held, slip)) yield hostAt(held);
        }
      }
    },
  };
}
