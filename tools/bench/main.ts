// Measures what must stay quick and small, mostly as ratios within one run, and says which falls short of its goal.
import { writeFileSync } from 'node:fs';
import { cpus, loadavg, type } from 'node:os';
import { extensionFolder, LOOPBACK_VARIANT } from '../build/build-extension.ts';
import { describeSizes, readSizes } from '../build/describe-sizes.ts';
import { readOptions } from '../command/read-options.mjs';
import { runCommand } from '../command/run-command.mjs';
import { measureRows } from './all-rows.ts';
import { describeRow, type Row } from './row.ts';

const USAGE = 'npm run bench -- [--quick] [--json FILE]';
const ROUNDS = 9;
const QUICK_ROUNDS = 3;
/** In bytes: a module of the page's script that has so many gets a name of its own. */
const NAMED_FROM = 500;

await runCommand(async (cleanup) => {
  const options = readOptions(
    process.argv.slice(2),
    { quick: { type: 'boolean' }, json: { type: 'string' } },
    USAGE,
  );
  const quick = options.quick === true;
  const rounds = quick ? QUICK_ROUNDS : ROUNDS;
  const load = loadavg()[0]?.toFixed(1);
  const machine = `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, ${type()}, Node ${process.version}, load ${load}`;
  console.log(`${machine}; ${rounds} rounds each${quick ? ' (quick)' : ''}`);
  const rows: Row[] = [];
  for await (const row of measureRows({ quick, rounds }, cleanup)) {
    rows.push(row);
    console.log(describeRow(row));
  }
  const modules = readSizes(extensionFolder('chromium', LOOPBACK_VARIANT));
  console.log(
    `The content script, in kB (gzip) by module:\n${describeSizes(modules, NAMED_FROM).join('\n')}`,
  );
  if (options.json) {
    const report = { machine, quick, rounds, rows, modules };
    writeFileSync(options.json, `${JSON.stringify(report, null, 2)}\n`);
  }
  const short = rows.filter(({ verdict }) => verdict !== 'ok').length;
  console.log(`rows ${rows.length}, short ${short}`);
  return short > 0 ? 1 : 0;
});
