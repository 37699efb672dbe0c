// `npm run contract`: holds what the extension relies on against a server, REST and page.
import { LIST } from '../../processmaker/contract.ts';
import { readOptions } from '../command/read-options.mjs';
import { type Cleanup, runCommand } from '../command/run-command.mjs';
import { ensureBrowser } from '../prerequisites/browsers.mjs';
import type { Bench, Check } from '../suite/check.ts';
import { openBench } from '../suite/open-bench.ts';
import { runSuite } from '../suite/run-suite.ts';
import { findTargets, type Target } from '../suite/targets.ts';
import { CREATE_CHECKS } from './create-checks.ts';
import { DELETE_CHECKS } from './delete-checks.ts';
import { DIALOG_CHECKS } from './dialog-checks.ts';
import { LIST_BEHAVIOUR_CHECKS } from './list-behaviour-checks.ts';
import { LIST_CHECKS } from './list-checks.ts';
import { PAGE_CHECKS } from './page-checks.ts';
import { REFUSAL_CHECKS } from './refusal-checks.ts';
import { SESSION_CHECKS } from './session-checks.ts';
import { UPDATE_CHECKS } from './update-checks.ts';

const USAGE =
  'GK_PASSWORD=… npm run contract -- [--url URL --user NAME] [--profile NAME, of the stand-in]';

const CHECKS: readonly Check[] = [
  ...LIST_CHECKS,
  ...CREATE_CHECKS,
  ...REFUSAL_CHECKS,
  ...UPDATE_CHECKS,
  ...DELETE_CHECKS,
  ...SESSION_CHECKS,
  ...PAGE_CHECKS,
  ...LIST_BEHAVIOUR_CHECKS,
  ...DIALOG_CHECKS,
];

await runCommand(async (cleanup) => {
  const options = readOptions(
    process.argv.slice(2),
    { url: { type: 'string' }, user: { type: 'string' }, profile: { type: 'string' } },
    USAGE,
  );
  const targets = await findTargets(options, USAGE, cleanup);
  const executable = await ensureBrowser('chromium', cleanup);
  return runSuite(CHECKS, targets, (target) => open(target, executable, cleanup));
});

/** The page's checks need a second page of the list. */
async function open(target: Target, executable: string, cleanup: Cleanup): Promise<Bench> {
  const bench = await openBench(target, { kind: 'chromium', executable }, cleanup);
  const size = await bench.page.$eval(LIST.pageSizeOption, (option) => Number(option.textContent));
  const listed = (await bench.own.list()).length;
  for (let count = listed; count <= size; count += 1) await bench.own.create();
  return bench;
}
