// The bar above the list: selection, staging, and the way to the review.
import { effect } from '@preact/signals';
import barStyles from '../components/bar.css?inline';
import { Bar } from '../components/bar.tsx';
import { mountInShadow } from '../components/mount.ts';
import tokens from '../components/tokens.css?inline';
import type { Page } from '../processmaker/page.ts';
import type { Visit } from '../state/visit.ts';
import { openMoreChanges } from './more-changes.tsx';
import { readClients } from './read-clients.ts';
import { openReview } from './review-and-apply.tsx';

export function startBulkBar(page: Page, visit: Visit, signal: AbortSignal): void {
  const host = page.addBar(signal);
  mountInShadow(
    host,
    { styles: tokens + barStyles, language: page.language },
    <Bar
      visit={visit}
      language={page.language}
      t={visit.words.t}
      onRefresh={() => void readClients(page, visit)}
      onMore={() => void openMoreChanges(page, visit, signal)}
      onReview={() => void openReview(page, visit, signal, { changeSet: visit.changeSet.value })}
    />,
    signal,
  );
  // It follows the list once there is something to do in it.
  const stop = effect(() => {
    host.toggleAttribute('data-sticky', visit.selection.value.size > 0);
  });
  signal.addEventListener('abort', stop);
}
