// One picture of all the looks of a view, side by side, to be looked at by a person.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';

/** Returns the file. */
export async function layContactSheet(
  browser: Browser,
  title: string,
  folder: string,
  looks: readonly { readonly name: string }[],
): Promise<string> {
  const file = join(folder, 'contact-sheet.png');
  const page = await browser.newPage();
  await page.setViewport({ width: 1800, height: 1000 });
  const figures = looks.map(({ name }) => {
    const picture = readFileSync(join(folder, `${name}.png`)).toString('base64');
    return `<figure><figcaption>${name}</figcaption><img src="data:image/png;base64,${picture}"></figure>`;
  });
  await page.setContent(`<!doctype html><title>${title}</title><style>
    body { margin: 16px; font: 20px sans-serif; background: #ddd }
    main { display: flex; flex-wrap: wrap; gap: 16px }
    figure { margin: 0 }
    img { height: 550px; max-width: 856px; object-fit: contain }
  </style><h1>${title}</h1><main>${figures.join('')}</main>`);
  await page.screenshot({ path: file, fullPage: true });
  await page.close();
  return file;
}
