// `npm run zip`: the packages for Chrome, Edge and Firefox, built twice from nothing and compared byte by byte.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { CommandError } from './command/command-error.mjs';
import { PROJECT_FOLDER } from './command/project.mjs';
import { readOptions } from './command/read-options.mjs';
import { reportProgress } from './command/report-progress.mjs';
import { runCommand } from './command/run-command.mjs';
import { buildFromSources } from './zip/build-from-sources.ts';
import { makePackages } from './zip/make-packages.ts';

const FOLDER = join(PROJECT_FOLDER, '.output-packages');
const AGAIN = join(PROJECT_FOLDER, '.output-packages-again');

await runCommand(async (cleanup) => {
  readOptions(process.argv.slice(2), {}, 'npm run zip');
  const packing = reportProgress('packages');
  await makePackages(FOLDER, cleanup);
  packing('ok');

  const comparing = reportProgress('the same once more');
  cleanup.add(() => rmSync(AGAIN, { recursive: true, force: true }));
  await makePackages(AGAIN, cleanup);
  const sums = sumZips(FOLDER);
  if (sums !== sumZips(AGAIN)) {
    throw new CommandError(`Two builds differ:\n${sums}\n${sumZips(AGAIN)}`);
  }
  comparing('ok');

  const rebuilding = reportProgress('Firefox from its sources');
  await buildFromSources(FOLDER, cleanup);
  rebuilding('ok');

  writeFileSync(join(FOLDER, 'SHA256SUMS'), sums);
  console.log(`\n${sums}\nin ${relative(PROJECT_FOLDER, FOLDER)}, with SHA256SUMS`);
  return 0;
});

/** One line a package, as `sha256sum --check` reads it. */
function sumZips(folder: string): string {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.zip'))
    .sort()
    .map((name) => {
      const hash = createHash('sha256').update(readFileSync(join(folder, name)));
      return `${hash.digest('hex')}  ${name}\n`;
    })
    .join('');
}
