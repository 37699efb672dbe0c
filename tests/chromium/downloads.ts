// A folder of the test file for what Chromium saves. Firefox's driver has no way to say where a download goes.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, vi } from 'vitest';

interface Downloads {
  folder(): string;
  /** Lets what `page` saves come to the folder. */
  keep(page: Page): Promise<void>;
  /** The file whose name ends so, once it is there. */
  read(ending: string): Promise<{ readonly name: string; readonly text: string }>;
}

/** Call once at the top of a test file. */
export function useDownloads(): Downloads {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'downloads-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  return {
    folder: () => folder,
    async keep(page) {
      const session = await page.createCDPSession();
      await session.send('Browser.setDownloadBehavior', {
        behavior: 'allow',
        downloadPath: folder,
      });
    },
    async read(ending) {
      const name = await vi.waitFor(
        () => {
          const found = readdirSync(folder).find((file) => file.endsWith(ending));
          if (!found) throw new Error('There is no file yet.');
          return found;
        },
        { timeout: 20_000 },
      );
      return { name, text: readFileSync(path.join(folder, name), 'utf8') };
    },
  };
}
