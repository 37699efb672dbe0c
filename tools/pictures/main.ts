// `npm run pictures`: takes every view in every look, and lays all looks of a view on one contact sheet.
import { mkdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { type Control, connectControl } from '../../demo/control-client.ts';
import { PASSWORD } from '../../demo/users.ts';
import { launchBrowser } from '../browser/launch-browser.ts';
import { openAuthClients, signIn } from '../browser/sign-in.ts';
import { buildExtension, LOOPBACK_VARIANT } from '../build/build-extension.ts';
import { PROJECT_FOLDER } from '../command/project.mjs';
import { readOptions } from '../command/read-options.mjs';
import { runCommand } from '../command/run-command.mjs';
import { ensureBrowser } from '../prerequisites/browsers.mjs';
import { startForCommand } from '../start/start-stand-in.ts';
import { withColours } from '../views/colours.ts';
import { VIEWS, type View } from '../views/views.ts';
import { wordsOf } from '../views/words-of.ts';
import { layContactSheet } from './contact-sheet.ts';
import { LOOKS, type Look } from './looks.ts';

const USAGE = 'npm run pictures -- [--view PART OF ITS NAME]';
const FOLDER = join(PROJECT_FOLDER, 'pictures');
const HEIGHT = 900;

await runCommand(async (cleanup) => {
  const { view: wanted = '' } = readOptions(
    process.argv.slice(2),
    { view: { type: 'string' } },
    USAGE,
  );
  const executable = await ensureBrowser('chromium', cleanup);
  const extension = await buildExtension('chromium', LOOPBACK_VARIANT, cleanup);
  const standIn = await startForCommand({}, cleanup);
  const control = connectControl(standIn.controlUrl);
  const browser = await launchBrowser({ kind: 'chromium', executable, extension, headless: true });
  cleanup.add(() => browser.close());
  rmSync(FOLDER, { recursive: true, force: true });
  for (const view of VIEWS.filter(({ name }) => name.includes(wanted))) {
    const folder = join(FOLDER, view.name.replaceAll(/\W+/g, '-'));
    mkdirSync(folder, { recursive: true });
    for (const look of LOOKS) {
      await takePicture(browser, { control, url: standIn.url, view, look, folder });
    }
    const sheet = await layContactSheet(browser, view.name, folder, LOOKS);
    console.log(relative(PROJECT_FOLDER, sheet));
  }
  return 0;
});

interface Sitting {
  readonly control: Control;
  readonly url: string;
  readonly view: View;
  readonly look: Look;
  readonly folder: string;
}

async function takePicture(browser: Browser, sitting: Sitting): Promise<void> {
  const { control, url, view, look, folder } = sitting;
  const { language, toggles } = look;
  await control.reset({
    language: language === 'pseudo' ? 'en' : language,
    ...(toggles && { toggles }),
  });
  const page = await browser.newPage();
  await signIn(page, { url, user: view.user ?? 'admin', password: PASSWORD });
  await openAuthClients(page, url);
  await view.open(page, wordsOf(language).t, control);
  // Pressed in a wide window, seen in one of this width: the way to the view is another's business.
  await page.setViewport({ width: look.width, height: HEIGHT });
  await withColours(page, look.colours, async () => {
    await page.screenshot({ path: join(folder, `${look.name}.png`) });
  });
  await page.close();
}
