// `npm run store`: takes the pictures of the store listing from the tour; run it when the page looks different.
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { connectControl } from '../../demo/control-client.ts';
import { launchBrowser } from '../browser/launch-browser.ts';
import { buildExtension, LOOPBACK_VARIANT } from '../build/build-extension.ts';
import { CommandError } from '../command/command-error.mjs';
import { PROJECT_FOLDER } from '../command/project.mjs';
import { readOptions } from '../command/read-options.mjs';
import { runCommand } from '../command/run-command.mjs';
import { ensureBrowser } from '../prerequisites/browsers.mjs';
import { startForCommand } from '../start/start-stand-in.ts';
import { runSteps } from '../tour/run-steps.ts';
import { TOUR_STEPS } from '../tour/steps.ts';

const FOLDER = join(PROJECT_FOLDER, 'store/screenshots');

/** As Chrome and Edge want them; Firefox takes any. */
const SIZE = { width: 1280, height: 800 };
const TILE = { width: 440, height: 280 };

/** The steps of the tour that a store shows, by title, in its order. */
const SHOWN = [
  'Open the list of auth clients',
  'Save with two mistakes',
  'Turn the password grant off for both',
  'Review what will happen',
  'Apply it',
];

await runCommand(async (cleanup) => {
  readOptions(process.argv.slice(2), {}, 'npm run store');
  const executable = await ensureBrowser('chromium', cleanup);
  const extension = await buildExtension('chromium', LOOPBACK_VARIANT, cleanup);
  const standIn = await startForCommand(
    { port: 0, clients: 60, profile: '4.15', language: 'en' },
    cleanup,
  );
  const browser = await launchBrowser({
    kind: 'chromium',
    executable,
    extension,
    headless: true,
    windowSize: SIZE,
  });
  cleanup.add(() => browser.close());
  const tour = mkdtempSync(join(tmpdir(), 'grantkeeper-store-'));
  cleanup.add(() => rmSync(tour, { recursive: true, force: true }));
  const page = await browser.newPage();
  const control = connectControl(standIn.controlUrl);
  const outcomes = await runSteps(TOUR_STEPS, { page, url: standIn.url, control }, tour);
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER);
  for (const [index, title] of SHOWN.entries()) {
    const outcome = outcomes.find((one) => one.title === title);
    if (!outcome || outcome.failure !== undefined) {
      throw new CommandError(`The tour has no picture of “${title}”: mend the tour first.`);
    }
    copyFileSync(join(tour, outcome.picture), join(FOLDER, `${index + 1}.png`));
  }
  await drawTile(browser);
  console.log(`${SHOWN.length} pictures and a tile, in ${relative(PROJECT_FOLDER, FOLDER)}`);
  return 0;
});

async function drawTile(browser: Browser): Promise<void> {
  const icon = readFileSync(join(PROJECT_FOLDER, 'icon.svg')).toString('base64');
  const page = await browser.newPage();
  await page.setViewport(TILE);
  await page.setContent(
    `<body style="margin:0;height:100vh;display:grid;place-content:center;justify-items:center;gap:16px;background:#f7f9fb;color:#212529;font:600 28px sans-serif"><img src="data:image/svg+xml;base64,${icon}" width="112" height="112">Grantkeeper`,
  );
  await page.screenshot({ path: join(FOLDER, 'tile.png') });
}
