// The history as the file that is saved, by keyboard alone.
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { OWN, waitForGone, waitForText } from '../../tools/browser/own-parts.ts';
import { makeCodeClients } from '../browser/code-clients.ts';
import { takeKeys } from '../browser/keys.ts';
import { startVisit } from '../browser/visit.ts';
import { useDownloads } from './downloads.ts';

const visit = startVisit();
const downloads = useDownloads();

const grants = z.object({ grants: z.array(z.string()) });

const file = z.object({
  format: z.literal('grantkeeper-runs/1'),
  runs: z.array(
    z.object({
      user: z.object({ name: z.string() }),
      changes: z.array(
        z.object({
          client: z.string(),
          before: grants,
          after: grants,
          outcome: z.object({ kind: z.string() }),
        }),
      ),
    }),
  ),
});

test('runs are exported with what each change was and became, and without a secret', async () => {
  const page = await visit.open();
  await makeCodeClients(visit.control);
  await page.reload();
  await waitForText(page, OWN.bar, '60 clients');
  await downloads.keep(page);
  await page.focus('#search-box');
  const keys = takeKeys(page);
  await keys.tabTo('Select Portal 5, client 5');
  await keys.press(' ');
  await keys.tabTo('Password: Keep', { back: true });
  await keys.press('ArrowRight');
  await keys.use('Review 1 change');
  await waitForText(page, OWN.dialog, 'What will happen');
  await keys.tabTo('I have read what will happen.');
  await keys.press(' ');
  await keys.use('Apply 1 change');
  await waitForText(page, OWN.dialog, 'Confirmed by the list');
  await keys.press('Escape');
  await waitForGone(page, OWN.dialog);
  await keys.use('History');
  await keys.use('Export 1 run');

  const { name, text } = await downloads.read('.json');
  expect(name).toMatch(/^grantkeeper-runs-\d{4}-\d\d-\d\d\.json$/);
  const code = 'authorization_code_grant';
  expect(file.parse(JSON.parse(text)).runs).toEqual([
    {
      user: { name: 'Admin User' },
      changes: [
        {
          client: '5',
          before: { grants: [code] },
          after: { grants: [code, 'password_client'] },
          outcome: { kind: 'applied' },
        },
      ],
    },
  ]);
  const secrets = (await visit.control.clients()).map(({ secret }) => secret);
  for (const secret of secrets) if (secret) expect(text).not.toContain(secret);
});
