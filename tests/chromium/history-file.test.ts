// The history as the file that is saved, by keyboard alone.
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { OWN, waitForGone, waitForText } from '../../tools/browser/own-parts.ts';
import { applyReview, openCodeClients } from '../browser/bulk-by-keys.ts';
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
  const { page, keys } = await openCodeClients(visit);
  await downloads.keep(page);
  await keys.tabTo('Select Portal 5, client 5');
  await keys.press(' ');
  await keys.tabTo('Password: Keep', { back: true });
  await keys.press('ArrowRight');
  await keys.use('Review 1 change');
  await applyReview(page, keys, 1);
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
