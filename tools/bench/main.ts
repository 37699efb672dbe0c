// Measures what must stay quick, as ratios within one run, and says which falls short of its goal.
import { writeFileSync } from 'node:fs';
import { cpus, type } from 'node:os';
import { readOptions } from '../command/read-options.mjs';
import { runCommand } from '../command/run-command.mjs';
import { FIGURES } from './figures.ts';

const USAGE = 'npm run bench -- [--quick] [--json FILE]';
const ROUNDS = 9;
const QUICK_ROUNDS = 3;

await runCommand(async () => {
  const options = readOptions(
    process.argv.slice(2),
    { quick: { type: 'boolean' }, json: { type: 'string' } },
    USAGE,
  );
  const rounds = options.quick ? QUICK_ROUNDS : ROUNDS;
  const machine = `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, ${type()}, Node ${process.version}`;
  console.log(`${machine}; ${rounds} rounds each${options.quick ? ' (quick)' : ''}`);
  const rows = FIGURES.map(({ name, against, goal, measure }) => {
    const ratio = measure(rounds);
    const verdict = ratio.median <= goal ? 'ok' : 'falls short';
    const [median, least, most] = [ratio.median, ratio.least, ratio.most].map((one) =>
      one.toFixed(2),
    );
    console.log(
      `${verdict.padEnd(11)}  ${median} (${least} to ${most}), goal ${goal}  ${name}, against ${against}`,
    );
    return { name, against, goal, ...ratio, verdict };
  });
  if (options.json) {
    writeFileSync(options.json, `${JSON.stringify({ machine, rounds, rows }, null, 2)}\n`);
  }
  const short = rows.filter(({ verdict }) => verdict !== 'ok').length;
  console.log(`rows ${rows.length}, short ${short}`);
  return short > 0 ? 1 : 0;
});
