// `npm run versions`: runs what is tested on every line of ProcessMaker in both browsers, and writes into the docs what came of it.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROFILE_NAMES } from '../../demo/profiles/profile.ts';
import { buildExtension, LOOPBACK_VARIANT } from '../build/build-extension.ts';
import { CommandError } from '../command/command-error.mjs';
import { PROJECT_FOLDER } from '../command/project.mjs';
import { readOptions } from '../command/read-options.mjs';
import { reportProgress } from '../command/report-progress.mjs';
import { runAndRead } from '../command/run-child.mjs';
import { type Cleanup, runCommand } from '../command/run-command.mjs';
import { ensureBrowser } from '../prerequisites/browsers.mjs';
import { BROWSER_KINDS, type BrowserKind } from '../prerequisites/find-browser.mjs';
import { runVitest } from '../test/run-vitest.ts';
import { countLines } from './count-lines.ts';
import { type BrowserRun, replaceBetween, writeBrowsers, writeLines } from './write-tables.ts';

/** All of them go through every line. */
const TESTS = ['tests/browser/dialog-lines.test.ts', 'tests/browser/bulk-lines.test.ts'];

await runCommand(async (cleanup) => {
  readOptions(process.argv.slice(2), {}, 'npm run versions');
  const runs: BrowserRun[] = [];
  for (const kind of BROWSER_KINDS) {
    const done = reportProgress(kind);
    runs.push(await runIn(kind, cleanup));
    done('ok');
  }
  const date = new Date().toISOString().slice(0, 10);
  const lines = writeLines(PROFILE_NAMES, runs);
  const browsers = writeBrowsers(runs);
  write('docs/supported-versions.md', [
    ['lines', `Run on ${date}.\n\n${lines}`],
    ['browsers', browsers],
  ]);
  write('README.md', [['supported versions', `${lines}\n\n${browsers}`]]);
  console.log(`${lines}\n\n${browsers}`);
  return 0;
});

async function runIn(kind: BrowserKind, cleanup: Cleanup): Promise<BrowserRun> {
  const executable = await ensureBrowser(kind, cleanup);
  await buildExtension(kind, LOOPBACK_VARIANT, cleanup);
  const { report, output } = await runVitest(kind, TESTS, cleanup);
  if (report === undefined) throw new CommandError(`There is no report; vitest said:\n${output}`);
  return { name: await readName(executable, cleanup), counts: countLines(report) };
}

/** As the program names itself, such as “Chromium 156.0.8078.108”. */
async function readName(executable: string, cleanup: Cleanup): Promise<string> {
  const { output } = await runAndRead(cleanup, executable, ['--version']);
  const [, name] =
    /^((?:Google |Microsoft |Mozilla )?(?:Chrome|Chromium|Edge|Firefox) [\w.]+)/m.exec(output) ??
    [];
  if (!name) throw new CommandError(`${executable} does not say which version it is: ${output}`);
  return name;
}

function write(file: string, parts: readonly (readonly [name: string, part: string])[]): void {
  const path = join(PROJECT_FOLDER, file);
  const text = parts.reduce(
    (whole, [name, part]) => replaceBetween(whole, name, part),
    readFileSync(path, 'utf8'),
  );
  writeFileSync(path, text);
}
