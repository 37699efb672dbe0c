// The size of the page's script in words: the whole, each room, and each module that is worth a line.
import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { sizesFile } from './measure-script.ts';

const sizesSchema = z.array(z.object({ module: z.string(), bytes: z.number(), gzip: z.number() }));

export type ModuleSizes = z.infer<typeof sizesSchema>;

/** Of the extension that was built into `folder`, largest first. */
export function readSizes(folder: string): ModuleSizes {
  return sizesSchema.parse(JSON.parse(readFileSync(sizesFile(folder), 'utf8')));
}

/** In bytes, compressed. */
export function sumSizes(sizes: ModuleSizes): number {
  return sizes.reduce((sum, { gzip }) => sum + gzip, 0);
}

/** One line a room, with its modules from `least` bytes on by name; together they are the whole. */
export function describeSizes(sizes: ModuleSizes, least: number): readonly string[] {
  const rooms = new Map<string, ModuleSizes[number][]>();
  for (const size of sizes) {
    const room = size.module.split('/')[0] ?? size.module;
    rooms.set(room, [...(rooms.get(room) ?? []), size]);
  }
  return [...rooms]
    .map(([room, modules]) => ({ room, modules, gzip: sumSizes(modules) }))
    .sort((one, other) => other.gzip - one.gzip)
    .map(({ room, modules, gzip }) => {
      const named = modules.filter((one) => one.gzip >= least && one.module !== room);
      const rest = modules.length - named.length;
      const names = named.map((one) => `${one.module.slice(room.length + 1)} ${kB(one.gzip)}`);
      if (rest > 0 && named.length > 0) names.push(`${rest} more`);
      else if (rest > 1) names.push(`${rest} modules`);
      return `${kB(gzip).padStart(6)}  ${room}${names.length > 0 ? `: ${names.join(', ')}` : ''}`;
    });
}

/** Thousand bytes, as browsers and stores count them. */
export function kB(bytes: number): string {
  return (bytes / 1_000).toFixed(1);
}
