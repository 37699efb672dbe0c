// The way from the selection to changes that need something typed. It stages; nothing is sent.
import { MoreChanges } from '../components/more-changes.tsx';
import type { Page } from '../processmaker/page.ts';
import type { Visit } from '../state/visit.ts';
import { readRedirects } from '../storage/redirect-memory.ts';
import { openOverlay, rememberFocus } from './overlay.tsx';

export async function openMoreChanges(
  page: Page,
  visit: Visit,
  signal: AbortSignal,
): Promise<void> {
  const restoreFocus = rememberFocus();
  const remembered = await rememberRedirects(page);
  const known = visit.clients.value;
  if (!known || signal.aborted) return;
  const overlay = openOverlay(page, signal, restoreFocus);
  overlay.show(
    <MoreChanges
      clients={visit.selectedClients.value}
      known={known}
      changeSet={visit.changeSet.value}
      remembered={remembered}
      mayDelete={visit.writes.value.delete}
      words={visit.words}
      onCancel={overlay.close}
      onStage={(next) => {
        visit.changeSet.value = next;
        overlay.close();
      }}
    />,
  );
}

async function rememberRedirects(page: Page): Promise<ReadonlyMap<string, string>> {
  try {
    return await readRedirects(page.site);
  } catch (error) {
    // Then none can be put back, which the dialog says of each client; the review says why.
    console.warn('Grantkeeper can’t read the redirect URLs that it has kept.', error);
    return new Map();
  }
}
