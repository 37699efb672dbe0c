// The file that an export leaves on the disk.
import { expect, test } from 'vitest';
import { readSnapshot } from '../../domain/exchange/snapshot.ts';
import { OWN, press, waitForText } from '../../tools/browser/own-parts.ts';
import { startVisit } from '../browser/visit.ts';
import { useDownloads } from './downloads.ts';

const visit = startVisit();
const downloads = useDownloads();

test('an export as JSON has every client and no secret', async () => {
  const page = await visit.open({ user: 'viewer' });
  await waitForText(page, OWN.bar, '60 clients');
  await downloads.keep(page);
  await press(page, OWN.bar, 'Export');
  await press(page, OWN.dialog, 'Data (JSON)');
  await press(page, OWN.dialog, 'Save 60 clients');
  const { name, text } = await downloads.read('_all.json');
  expect(name).toMatch(/^grantkeeper_127\.0\.0\.1-\d+_\d{8}-\d{4}_all\.json$/);
  const read = readSnapshot(text);
  expect(read.kind === 'snapshot' && read.snapshot.clients).toHaveLength(60);
  const secrets = (await visit.control.clients()).map(({ secret }) => secret);
  for (const secret of secrets) if (secret) expect(text).not.toContain(secret);
});
