// Keeps what is suppressed on this site in step with the store, for all tabs.
import type { Page } from '../processmaker/page.ts';
import { applySuppressions } from '../state/audit.ts';
import type { Visit } from '../state/visit.ts';
import { listSuppressions, watchSuppressions } from '../storage/suppressions.ts';

export function startSuppressions(page: Page, visit: Visit, signal: AbortSignal): void {
  const read = async (): Promise<void> => {
    try {
      const all = await listSuppressions();
      if (signal.aborted) return;
      visit.suppressions.value = all.filter(({ site }) => site === page.site);
    } catch (error) {
      // Then every finding is shown, which hides nothing.
      visit.suppressions.value = [];
      console.warn('Grantkeeper can’t read which findings are suppressed.', error);
    }
    applySuppressions(visit, Date.now());
  };
  watchSuppressions(() => void read(), signal);
  void read();
}
