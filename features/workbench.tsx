// The workbench over the page: opened from the bar, from the popup or by a link, closed with the page as it was.
import { computed, effect } from '@preact/signals';
import barStyles from '../components/bar.css?inline';
import dialogStyles from '../components/dialog.css?inline';
import { mountInShadow } from '../components/mount.ts';
import tokens from '../components/tokens.css?inline';
import workbenchStyles from '../components/workbench.css?inline';
import { WorkbenchView } from '../components/workbench.tsx';
import type { SuppressActions } from '../components/workbench-details.tsx';
import { readViewLink, writeViewLink } from '../domain/workbench/view-link.ts';
import type { Page } from '../processmaker/page.ts';
import { pause } from '../processmaker/pause.ts';
import type { Visit } from '../state/visit.ts';
import { createWorkbench, fillWorkbench } from '../state/workbench.ts';
import { keepSuppression, liftSuppression } from '../storage/suppressions.ts';
import { openExport } from './export.tsx';
import { openImport } from './import.tsx';
import { openMoreChanges } from './more-changes.tsx';
import { rememberFocus } from './overlay.tsx';
import { readClients } from './read-clients.ts';
import { openReview } from './review-and-apply.tsx';

const STYLES = tokens + dialogStyles + barStyles + workbenchStyles;

export function startWorkbench(page: Page, visit: Visit, signal: AbortSignal): void {
  const followLink = (): void => {
    if (readViewLink(page.readHash())) visit.panel.value = 'workbench';
  };
  followLink();
  page.watchHash(followLink, signal);
  let closing: AbortController | undefined;
  const stop = effect(() => {
    const isOpen = visit.panel.value === 'workbench';
    closing?.abort();
    closing = undefined;
    if (!isOpen) return;
    closing = new AbortController();
    const closed = AbortSignal.any([closing.signal, signal]);
    const restoreFocus = rememberFocus();
    // The press is answered before; and what the workbench reads while it opens is no reason to open it again.
    void pause().then(() => {
      if (!closed.aborted) openWorkbench(page, visit, closed, restoreFocus, signal);
    });
  });
  signal.addEventListener('abort', stop);
}

function openWorkbench(
  page: Page,
  visit: Visit,
  closed: AbortSignal,
  restoreFocus: () => void,
  signal: AbortSignal,
): void {
  const workbench = createWorkbench(visit, readViewLink(page.readHash()), closed);
  page.watchHash(() => {
    const view = readViewLink(page.readHash());
    if (view) workbench.view.value = view;
  }, closed);
  let filling = new AbortController();
  const stopFilling = effect(() => {
    const hasFindings = visit.audit.value.done;
    filling.abort();
    filling = new AbortController();
    // Before the first audit there is a list to show already.
    if (visit.clients.value || hasFindings) {
      void fillWorkbench(visit, workbench, Date.now(), filling.signal);
    }
  });
  const link = computed(() => writeViewLink(workbench.view.value));
  const stopLinking = effect(() => page.writeHash(link.value));
  closed.addEventListener('abort', () => {
    stopFilling();
    filling.abort();
    stopLinking();
    page.writeHash('');
  });
  const close = (): void => {
    visit.panel.value = undefined;
  };
  mountInShadow(
    page.addOverlay('workbench', closed, close),
    { styles: STYLES, language: page.language },
    <WorkbenchView
      visit={visit}
      workbench={workbench}
      signInUrl={page.signInUrl}
      suppress={suppressOn(page)}
      onRefresh={() => void readClients(page, visit)}
      onImport={() => openImport(page, visit, signal)}
      onMore={() => void openMoreChanges(page, visit, signal)}
      onReview={() => void openReview(page, visit, signal, { changeSet: visit.changeSet.value })}
      onExport={(form) =>
        void openExport(
          page,
          visit,
          {
            filtered: workbench.filtered.value.rows.map(({ client }) => client.id),
            ...(form && { form }),
          },
          signal,
        )
      }
      onClose={close}
    />,
    closed,
  );
  closed.addEventListener('abort', restoreFocus);
}

/** What is kept comes back through the store, as it does to every other tab. */
function suppressOn({ site }: Page): SuppressActions {
  return {
    keep: async (suppression) => {
      try {
        await keepSuppression({ ...suppression, site }, Date.now());
        return undefined;
      } catch (error) {
        return String(error);
      }
    },
    lift: ({ clientId, rule }) =>
      void liftSuppression({ site, clientId, rule }).catch((error: unknown) => {
        console.warn('Grantkeeper can’t show the finding again.', error);
      }),
  };
}
