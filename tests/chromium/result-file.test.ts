// The result of a run as the file that is saved, and imported again.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { chooseFile } from '../../tools/browser/give-clients.ts';
import { OWN, press, sayYes, waitForText } from '../../tools/browser/own-parts.ts';
import { startVisit } from '../browser/visit.ts';
import { useDownloads } from './downloads.ts';

const visit = startVisit();
const downloads = useDownloads();

async function applyAll(page: Page, count: number): Promise<void> {
  const changes = count === 1 ? '1 change' : `${count} changes`;
  await press(page, OWN.dialog, `Stage ${changes}`);
  await press(page, OWN.bar, `Review ${changes}`);
  await waitForText(page, OWN.dialog, 'What will happen');
  await sayYes(page);
  await press(page, OWN.dialog, `Apply ${changes}`);
  await waitForText(page, OWN.dialog, 'Confirmed by the list of');
}

test('the result of a run is saved as a table, and imported again plans what did not come through', async () => {
  const page = await visit.open();
  await waitForText(page, OWN.bar, '60 clients');
  await downloads.keep(page);
  const table = path.join(downloads.folder(), 'wanted.txt');
  writeFileSync(
    table,
    'id,redirect\r\n5,https://five.example.com/cb\r\n6,https://six.example.com/cb\r\n',
  );
  await press(page, OWN.bar, 'Import');
  await chooseFile(page, table);
  await visit.control.planFaults([
    { method: 'PUT', path: '/oauth/clients/6', times: 1, fault: { kind: 'status', status: 413 } },
  ]);
  await applyAll(page, 2);
  await waitForText(page, OWN.dialog, '1 of 2 changes applied');

  await press(page, OWN.dialog, 'Save it as a table');
  const { name, text } = await downloads.read('_result.csv');
  expect(text).toMatch(/"5",.*"applied","",/);
  expect(text).toMatch(/"6",.*"failed","[^"]*413/);
  for (const { secret } of await visit.control.clients()) {
    if (secret) expect(text).not.toContain(secret);
  }

  await press(page, OWN.dialog, 'Close');
  await press(page, OWN.bar, 'Import');
  await chooseFile(page, path.join(downloads.folder(), name));
  await waitForText(page, OWN.dialog, '1 change is made already, as the file says');
  await applyAll(page, 1);
  await waitForText(page, OWN.dialog, '1 of 1 changes applied');
  const stored = (await visit.control.clients()).find(({ id }) => id === 6);
  expect(stored?.redirect).toBe('https://six.example.com/cb');
});
