// Our parts in ProcessMaker's own list and dialog.
import { LIST } from '../../processmaker/contract.ts';
import {
  openCreateDialog,
  openEditDialog,
  pressSave,
  tickGrant,
  typeInto,
} from '../browser/native-dialog.ts';
import { pressInRow } from '../browser/native-list.ts';
import { OWN, pressNamed, waitForText } from '../browser/own-parts.ts';
import { FINDINGS, stage, waitForFindings } from './steps.ts';
import type { View } from './view.ts';

export const LIST_VIEWS: readonly View[] = [
  { name: 'list', open: waitForFindings },
  { name: 'list, some selected and staged', open: stage },
  {
    name: 'list, findings of a client',
    async open(page) {
      const marker = await page.waitForSelector(`${FINDINGS} >>> .marker`);
      await marker?.click();
      await page.waitForSelector(`${FINDINGS} >>> article`);
    },
  },
  {
    name: 'list, not read again',
    async open(page, t, control) {
      await waitForFindings(page);
      await control.planFaults([
        { method: 'GET', path: '/oauth/clients', fault: { kind: 'status', status: 503 } },
      ]);
      await pressNamed(page, OWN.bar, t('bar.refresh'));
      await waitForText(page, OWN.bar, t('failure.title'));
    },
  },
  {
    name: 'dialog with errors',
    async open(page, t) {
      await waitForFindings(page);
      await openCreateDialog(page);
      await typeInto(page, 'name', 'Swagger UI Auth');
      await tickGrant(page, 'authorization_code_grant');
      await typeInto(page, 'redirect', 'http://user@apps.example.com/call back#x');
      await pressSave(page);
      await waitForText(page, OWN.summary, t('summary.title', { count: 2 }));
    },
  },
  {
    name: 'dialog with warnings to accept',
    async open(page, t) {
      await waitForFindings(page);
      await openEditDialog(page, '9');
      await tickGrant(page, 'password_client');
      await pressSave(page);
      await waitForText(page, OWN.footer, t('confirm.title', { count: 2 }));
    },
  },
  {
    name: 'delete question',
    async open(page) {
      await waitForFindings(page);
      await pressInRow(page, '2', LIST.deleteIcon);
      await page.waitForSelector(`${OWN.dialog} >>> dialog[open]`);
    },
  },
  {
    name: 'dialog with a conflict',
    changes: true,
    async open(page, t, control) {
      await waitForFindings(page);
      await openEditDialog(page, '9');
      await typeInto(page, 'redirect', 'https://apps.example.com/hr/mine');
      await control.changeClient(9, { name: 'HR Bridge of a colleague' });
      await pressSave(page);
      await waitForText(page, OWN.summary, t('conflict.title'));
    },
  },
  {
    name: 'list, blank',
    changes: true,
    async open(page, t, control) {
      await control.changeClient(12, { redirect: null });
      await page.reload();
      await waitForText(page, OWN.bar, t('blank.all'));
    },
  },
  { name: 'list, view only', user: 'viewer', open: waitForFindings },
];
