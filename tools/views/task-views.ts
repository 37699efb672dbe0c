// From staged changes to what became of them.
import { OWN, press, sayYes, tickRows, waitForGone, waitForText } from '../browser/own-parts.ts';
import {
  apply,
  importFile,
  openFromBar,
  pressMain,
  review,
  start,
  waitForFindings,
  waitForReview,
} from './steps.ts';
import type { View } from './view.ts';

export const TASK_VIEWS: readonly View[] = [
  {
    name: 'more changes',
    async open(page, t) {
      await waitForFindings(page);
      await tickRows(page, '5', '6', '7');
      await openFromBar(page, t('more.open'));
    },
  },
  { name: 'review', open: review },
  { name: 'history', open: (page, t) => openFromBar(page, t('history.button')) },
  {
    name: 'run, on its way',
    changes: true,
    async open(page, t, control) {
      await review(page, t);
      await control.planFaults([
        {
          method: 'PUT',
          path: '/oauth/clients/*',
          skip: 1,
          fault: { kind: 'hang', write: 'before' },
        },
      ]);
      await start(page);
      await page.waitForSelector(`${OWN.dialog} >>> .progress`);
      await waitForText(page, OWN.dialog, t('tally.applied', { count: 1 }));
    },
  },
  {
    // The one before left it.
    name: 'run, interrupted',
    changes: true,
    async open(page, t) {
      await waitForFindings(page);
      await openFromBar(page, t('runs.look'));
      await waitForText(page, OWN.dialog, t('unfinished.dismiss'));
    },
    async leave(page, t) {
      await press(page, OWN.dialog, t('unfinished.dismiss'));
      await waitForGone(page, OWN.dialog);
    },
  },
  {
    name: 'run, finished',
    changes: true,
    async open(page, t) {
      await review(page, t);
      await apply(page, t);
    },
  },
  {
    name: 'run, with failures',
    changes: true,
    async open(page, t, control) {
      await review(page, t);
      const answer = { message: 'The name is not liked.', errors: { name: ['It is not liked.'] } };
      await control.planFaults([
        {
          method: 'PUT',
          path: '/oauth/clients/*',
          times: 1,
          fault: { kind: 'status', status: 422, body: answer },
        },
        { method: 'PUT', path: '/oauth/clients/*', fault: { kind: 'status', status: 413 } },
      ]);
      await apply(page, t);
    },
  },
  {
    // Undoing a create deletes.
    name: 'delete screen',
    changes: true,
    async open(page, t) {
      await importFile(
        page,
        t,
        'new.csv',
        'name,grant_code,redirect\nBrand New App,yes,https://new.example.com/callback',
      );
      await pressMain(page, OWN.dialog);
      await pressMain(page, OWN.bar);
      await waitForReview(page);
      await apply(page, t);
      await press(page, OWN.dialog, t('run.undo', { count: 1 }));
      await waitForReview(page);
      await sayYes(page);
      await press(page, OWN.dialog, t('review.goOnToDelete', { count: 1 }));
      await waitForText(page, OWN.dialog, t('deletes.title', { count: 1 }));
    },
  },
  {
    name: 'history, with runs',
    changes: true,
    open: (page, t) => openFromBar(page, t('history.button')),
  },
];
