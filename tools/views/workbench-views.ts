// The workbench, by its arrangements and states.
import { OWN, press, pressNamed, waitForText } from '../browser/own-parts.ts';
import { openWorkbench, WORKBENCH } from './steps.ts';
import type { View } from './view.ts';

export const WORKBENCH_VIEWS: readonly View[] = [
  { name: 'workbench', open: openWorkbench },
  {
    name: 'workbench, findings of a client',
    async open(page, t) {
      await openWorkbench(page, t);
      await press(page, WORKBENCH, '▸');
      await page.waitForSelector(`${WORKBENCH} >>> .details article`);
    },
  },
  {
    name: 'workbench, findings by rule',
    async open(page, t) {
      await openWorkbench(page, t);
      await press(page, WORKBENCH, t('workbench.by.rules'));
      await page.waitForSelector(`${WORKBENCH} >>> section.finding`);
    },
  },
  {
    name: 'workbench, nothing matches',
    async open(page, t) {
      await openWorkbench(page, t);
      const search = await page.waitForSelector(`${WORKBENCH} >>> input[type="search"]`);
      await search?.type('zzz');
      await waitForText(page, WORKBENCH, t('workbench.noMatch', { search: 'zzz' }));
    },
  },
  {
    name: 'workbench, will this sign in',
    async open(page, t) {
      await openWorkbench(page, t);
      await press(page, WORKBENCH, t('workbench.by.signIn'));
      const sent = await page.waitForSelector(`${WORKBENCH} >>> textarea`);
      await sent?.type('https://apps.example.com/hr/callback/');
      await waitForText(page, WORKBENCH, t('signIn.no'));
    },
  },
  {
    name: 'workbench, list not read',
    async open(page, t, control) {
      await openWorkbench(page, t);
      await control.planFaults([
        { method: 'GET', path: '/oauth/clients', fault: { kind: 'status', status: 503 } },
      ]);
      await pressNamed(page, WORKBENCH, t('bar.refresh'));
      await waitForText(page, WORKBENCH, t('failure.title'));
    },
  },
  {
    name: 'workbench, a dialog over it',
    async open(page, t) {
      await openWorkbench(page, t);
      await press(page, WORKBENCH, t('export.open'));
      await page.waitForSelector(`${OWN.dialog} >>> dialog[open]`);
    },
  },
];
