// What is made of files, and into files.
import type { Control } from '../../demo/control-client.ts';
import { OWN, waitForText } from '../browser/own-parts.ts';
import { importFile, openFromBar } from './steps.ts';
import type { View } from './view.ts';

export const FILE_VIEWS: readonly View[] = [
  { name: 'export', open: (page, t) => openFromBar(page, t('export.open')) },
  { name: 'baseline', open: (page, t) => openFromBar(page, t('drift.open')) },
  { name: 'import', open: (page, t) => openFromBar(page, t('import.open')) },
  {
    name: 'import, with problems',
    async open(page, t) {
      const rows = ['id,name,grant_password', '6,,maybe', '7,Renamed,yes', '999,Nobody,yes'];
      await importFile(page, t, 'clients.csv', rows.join('\n'));
      await waitForText(page, OWN.dialog, t('import.unreadable', { count: 1 }));
    },
  },
  {
    name: 'plan file',
    async open(page, t, control) {
      const [first, second] = await readDrafts(control);
      const changes = [first, second].map((client) => ({
        client: client?.id,
        before: client?.draft,
        after: { ...client?.draft, name: `${client?.draft.name} planned` },
      }));
      const plan = {
        format: 'gk-plan/1',
        site: new URL(page.url()).origin,
        author: { id: '99', name: 'ann.planner' },
        time: '2026-11-20T10:42:00.000Z',
        changes,
      };
      await importFile(page, t, 'plan.json', JSON.stringify(plan));
      await waitForText(page, OWN.dialog, 'ann.planner');
    },
  },
  {
    name: 'comparison with another site',
    async open(page, t, control) {
      const site = 'https://dev.acme.com';
      const [, ...others] = await readDrafts(control);
      const clients = others.map(({ id, draft }, at) => ({
        id,
        ...draft,
        ...(at === 0 && { name: 'Only there' }),
      }));
      const snapshot = {
        format: 'gk-snapshot/1',
        origin: site,
        read_at: '2026-11-20T10:42:00.000Z',
        server: { code_beside_others: 'fails', lines: ['l11'] },
        version: '0.1.0',
        clients,
      };
      await importFile(page, t, 'dev.json', JSON.stringify(snapshot));
      await waitForText(page, OWN.dialog, site);
    },
  },
];

/** Five clients with redirect URLs, as files have them. */
async function readDrafts(control: Control) {
  const rows = await control.clients();
  return rows
    .filter(({ id, redirect }) => id > 4 && redirect)
    .slice(0, 5)
    .map(({ id, name, redirect }) => ({
      id: String(id),
      draft: { name, grants: ['authorization_code_grant'], redirect },
    }));
}
