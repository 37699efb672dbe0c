// `npm run pictures`: takes every view in every look, and lays all looks of a view on one contact sheet.

import { mkdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { connectControl } from '../../demo/control-client.ts';
import { launchExtension } from '../browser/launch-extension.ts';
import { PROJECT_FOLDER } from '../command/project.mjs';
import { readOptions } from '../command/read-options.mjs';
import { runCommand } from '../command/run-command.mjs';
import { startForCommand } from '../start/start-stand-in.ts';
import { withColours } from '../views/colours.ts';
import { type Seats, takeSeats } from '../views/seats.ts';
import type { View } from '../views/view.ts';
import { VIEWS } from '../views/views.ts';
import { layContactSheet } from './contact-sheet.ts';
import { drawForDocs } from './draw-for-docs.ts';
import { drawExtension } from './extension-pictures.ts';
import { LOOKS, type Look } from './looks.ts';

const USAGE =
  'npm run pictures -- [--view PART OF ITS NAME] [--look PART OF ITS NAME] | --docs | --extension';
const FOLDER = join(PROJECT_FOLDER, 'pictures');

await runCommand(async (cleanup) => {
  const {
    view: wanted = '',
    look: wantedLook = '',
    docs,
    extension: ofExtension,
  } = readOptions(
    process.argv.slice(2),
    {
      view: { type: 'string' },
      look: { type: 'string' },
      docs: { type: 'boolean' },
      extension: { type: 'boolean' },
    },
    USAGE,
  );
  const standIn = await startForCommand({}, cleanup);
  const control = connectControl(standIn.controlUrl);
  const browser = await launchExtension(cleanup);
  if (docs) {
    console.log(`${await drawForDocs(browser, control, standIn.url)} pictures in docs/pictures`);
    return 0;
  }
  const isWhole = wanted === '' && wantedLook === '';
  if (isWhole && !ofExtension) rmSync(FOLDER, { recursive: true, force: true });
  if (isWhole) {
    const sheets = await drawExtension(browser, standIn.url, FOLDER);
    for (const sheet of sheets) console.log(relative(PROJECT_FOLDER, sheet));
  }
  if (ofExtension) return 0;
  const views = VIEWS.filter(({ name }) => name.includes(wanted));
  for (const view of views) mkdirSync(folderOf(view), { recursive: true });
  const seats = takeSeats(browser, control, standIn.url);
  const looks = LOOKS.filter(({ name }) => name.includes(wantedLook));
  for (const look of looks) {
    console.log(look.name);
    for (const view of views) await takePicture(seats, view, look);
  }
  await seats.close();
  for (const view of views) {
    const sheet = await layContactSheet(browser, view.name, folderOf(view), looks);
    console.log(relative(PROJECT_FOLDER, sheet));
  }
  return 0;
});

function folderOf({ name }: View): string {
  return join(FOLDER, name.replaceAll(/\W+/g, '-'));
}

async function takePicture(seats: Seats, view: View, look: Look): Promise<void> {
  const page = await seats.open(view, look);
  const before = page.viewport();
  // Pressed in a wide window, seen in one of this size: the way to the view is another's business.
  await page.setViewport({ width: look.width, height: look.height });
  await withColours(page, look.colours, async () => {
    await page.screenshot({ path: join(folderOf(view), `${look.name}.png`) });
  });
  await page.setViewport(before);
}
