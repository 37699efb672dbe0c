// `npm run icons`: draws the icons of all sizes from icon.svg, in a real browser; run it when the picture changes.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from './browser/launch-browser.ts';
import { CommandError } from './command/command-error.mjs';
import { PROJECT_FOLDER } from './command/project.mjs';
import { readOptions } from './command/read-options.mjs';
import { runCommand } from './command/run-command.mjs';
import { findBrowser } from './prerequisites/find-browser.mjs';
import { THIS_MACHINE } from './prerequisites/this-machine.mjs';

/** Toolbars, lists of extensions and stores ask for these, in pixels. */
const SIZES = [16, 32, 48, 96, 128];

await runCommand(async (cleanup) => {
  readOptions(process.argv.slice(2), {}, 'npm run icons');
  const executable = findBrowser('chromium', THIS_MACHINE);
  if (!executable) throw new CommandError('There is no Chromium here to draw with.');
  const browser = await launchBrowser({ kind: 'chromium', executable, headless: true });
  cleanup.add(() => browser.close());
  const picture = readFileSync(join(PROJECT_FOLDER, 'icon.svg')).toString('base64');
  const folder = join(PROJECT_FOLDER, 'public/icon');
  mkdirSync(folder, { recursive: true });
  const page = await browser.newPage();
  for (const size of SIZES) {
    await page.setViewport({ width: size, height: size });
    await page.setContent(
      `<body style="margin:0"><img src="data:image/svg+xml;base64,${picture}" width="${size}" height="${size}" style="display:block">`,
    );
    writeFileSync(
      join(folder, `${size}.png`),
      await page.screenshot({ omitBackground: true, type: 'png' }),
    );
  }
  return 0;
});
