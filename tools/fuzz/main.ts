// Gives the import tens of thousands of spoilt files: none may crash it, stall it or touch a prototype.
import fc from 'fast-check';
import { readOptions, readWhole } from '../command/read-options.mjs';
import { runCommand } from '../command/run-command.mjs';
import { FILE_KINDS, type FileKind, LONG_TEXTS, spoil } from './spoilt-files.ts';

const USAGE = 'npm run fuzz -- [--inputs N] [--seed N]';
const INPUTS = 50_000;
const MOST_INPUTS = 10_000_000;
/** In milliseconds of this thread for each kilobyte that has begun. */
const BOUND = 100;

interface Figures {
  inputs: number;
  rows: number;
  /** In milliseconds a kilobyte. */
  slowest: number;
  readonly faults: string[];
}

await runCommand(async () => {
  const options = readOptions(
    process.argv.slice(2),
    { inputs: { type: 'string' }, seed: { type: 'string' } },
    USAGE,
  );
  const limits = { least: 1, most: MOST_INPUTS, usage: USAGE };
  const inputs = readWhole('inputs', options.inputs, limits) ?? INPUTS;
  const seed =
    readWhole('seed', options.seed, { ...limits, least: 0, most: 2 ** 31 - 1 }) ??
    Date.now() % 2 ** 31;
  console.log(`seed ${seed}`);
  const all = FILE_KINDS.map((kind) => {
    const figures = fuzz(kind, inputs, seed);
    console.log(
      `${kind.name}: ${figures.inputs} inputs, ${figures.rows} rows read, slowest ${figures.slowest.toFixed(2)} ms/kB`,
    );
    return figures;
  });
  const faults = all.flatMap((figures) => figures.faults);
  for (const fault of faults) console.log(fault);
  const total = all.reduce((sum, figures) => sum + figures.inputs, 0);
  const slowest = Math.max(...all.map((figures) => figures.slowest));
  console.log(`inputs ${total}, faults ${faults.length}, slowest ${slowest.toFixed(2)} ms/kB`);
  return faults.length > 0 ? 1 : 0;
});

function fuzz(kind: FileKind, inputs: number, seed: number): Figures {
  const figures: Figures = { inputs: 0, rows: 0, slowest: 0, faults: [] };
  for (const [, text] of LONG_TEXTS) tryOne(kind, text, figures);
  // Batches, so that not all inputs are held at once.
  const batch = 1_000;
  for (let done = 0; done < inputs; done += batch) {
    const numRuns = Math.min(batch, inputs - done);
    for (const text of fc.sample(spoil(kind.good), { seed: seed + done, numRuns })) {
      tryOne(kind, text, figures);
    }
  }
  return figures;
}

function tryOne(kind: FileKind, text: string, figures: Figures): void {
  const before = process.threadCpuUsage();
  const fault = (what: string): void => {
    figures.faults.push(`${kind.name}: ${what}: ${JSON.stringify(text.slice(0, 300))}`);
  };
  try {
    figures.rows += kind.read(text);
  } catch (error) {
    fault(String(error));
  }
  const { user, system } = process.threadCpuUsage(before);
  const pace = (user + system) / 1_000 / Math.max(1, text.length / 1024);
  figures.inputs += 1;
  figures.slowest = Math.max(figures.slowest, pace);
  if (pace > BOUND) fault(`${pace.toFixed(0)} ms a kilobyte`);
  if (Object.keys(Object.prototype).length > 0) {
    fault('a prototype was touched');
    for (const key of Object.keys(Object.prototype)) Reflect.deleteProperty(Object.prototype, key);
  }
}
