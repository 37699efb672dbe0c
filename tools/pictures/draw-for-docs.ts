// The pictures of README and docs, in each language, from the views that the tests look at.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import type { Control } from '../../demo/control-client.ts';
import { LANGUAGES } from '../../demo/strings.ts';
import { PROJECT_FOLDER } from '../command/project.mjs';
import { takeSeats } from '../views/seats.ts';
import { VIEWS } from '../views/views.ts';

const FOLDER = join(PROJECT_FOLDER, 'docs/pictures');
const SIZE = { width: 1400, height: 830 };

/** The views that are shown, by name, and what their files are called. */
const SHOWN: Readonly<Record<string, string>> = {
  'list, some selected and staged': 'list-selected',
  'dialog with errors': 'dialog-errors',
  review: 'review',
  workbench: 'workbench',
};

/** Returns how many there are. */
export async function drawForDocs(
  browser: Browser,
  control: Control,
  url: string,
): Promise<number> {
  const views = VIEWS.filter(({ name }) => name in SHOWN);
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER);
  const seats = takeSeats(browser, control, url);
  for (const language of LANGUAGES) {
    for (const view of views) {
      const page = await seats.open(view, { language });
      const before = page.viewport();
      await page.setViewport(SIZE);
      await page.screenshot({ path: join(FOLDER, `${SHOWN[view.name]}-${language}.png`) });
      await page.setViewport(before);
    }
  }
  await seats.close();
  return views.length * LANGUAGES.length;
}
