// The file that an export leaves on the disk. Firefox's driver has no way to say where a download goes.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readSnapshot } from '../../domain/exchange/snapshot.ts';
import { OWN, press, waitForText } from '../../tools/browser/own-parts.ts';
import { startVisit } from '../browser/visit.ts';

const visit = startVisit();

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'export-file-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('an export as JSON has every client and no secret', async () => {
  const page = await visit.open({ user: 'viewer' });
  await waitForText(page, OWN.bar, '60 clients');
  const session = await page.createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  await press(page, OWN.bar, 'Export');
  await press(page, OWN.dialog, 'Data (JSON)');
  await press(page, OWN.dialog, 'Save 60 clients');
  const name = await vi.waitFor(
    () => {
      const found = readdirSync(folder).find((file) => file.endsWith('_all.json'));
      if (!found) throw new Error('There is no file yet.');
      return found;
    },
    { timeout: 10_000 },
  );
  expect(name).toMatch(/^grantkeeper_127\.0\.0\.1-\d+_\d{8}-\d{4}_all\.json$/);
  const text = readFileSync(path.join(folder, name), 'utf8');
  const read = readSnapshot(text);
  expect(read.kind === 'snapshot' && read.snapshot.clients).toHaveLength(60);
  const secrets = (await visit.control.clients()).map(({ secret }) => secret);
  for (const secret of secrets) if (secret) expect(text).not.toContain(secret);
});
