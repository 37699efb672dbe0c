// Takes the tour in a headless browser: real input, a numbered picture after each step, a report at the end.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { connectControl } from '../../demo/control-client.ts';
import { launchBrowser } from '../browser/launch-browser.ts';
import { PROJECT_FOLDER } from '../command/project.mjs';
import type { Cleanup } from '../command/run-command.mjs';
import type { ReadyToVisit } from '../start/open-window.ts';
import { writeReport } from './report.ts';
import { runSteps } from './run-steps.ts';
import { TOUR_STEPS } from './steps.ts';

const TOUR_FOLDER = join(PROJECT_FOLDER, 'tour');
const WINDOW_SIZE = { width: 1400, height: 900 };

/** Returns the exit code: 0 only if every step did what it should. */
export async function takeTour(ready: ReadyToVisit, cleanup: Cleanup): Promise<number> {
  const { kind, executable, extension, standIn, profile } = ready;
  rmSync(TOUR_FOLDER, { recursive: true, force: true });
  mkdirSync(TOUR_FOLDER);
  const browser = await launchBrowser({
    kind,
    executable,
    extension,
    headless: true,
    windowSize: WINDOW_SIZE,
  });
  cleanup.add(() => browser.close());
  const page = await browser.newPage();
  const visit = { page, url: standIn.url, control: connectControl(standIn.controlUrl) };
  console.log(`The tour, on ${standIn.url} (ProcessMaker ${profile}, stand-in):`);
  const results = await runSteps(TOUR_STEPS, visit, TOUR_FOLDER);
  const report = join(TOUR_FOLDER, 'report.md');
  const setting = `${await browser.version()}, ProcessMaker ${profile} (stand-in)`;
  writeFileSync(report, writeReport(setting, TOUR_STEPS.length, results));
  const failed = results.find(({ failure }) => failure !== undefined);
  const where = relative(PROJECT_FOLDER, report);
  if (!failed) {
    console.log(`Every step did what it should: pictures and report are in ${where}.`);
    return 0;
  }
  console.error(
    `The tour failed at "${failed.title}": ${failed.failure} See tour/${failed.picture} and ${where}.`,
  );
  return 1;
}
