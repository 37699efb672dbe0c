// Which site a file is about, who made it, and by which list.
import type { Page } from '../processmaker/page.ts';
import type { FileRequest } from '../reports/file-request.ts';
import type { ClientsState, Visit } from '../state/visit.ts';

export function describeSource(
  page: Page,
  visit: Visit,
  list: ClientsState,
): Omit<FileRequest['source'], 'view'> {
  const { id, name } = page.user();
  return {
    origin: page.site,
    readAt: list.readAt,
    facts: list.facts,
    environment: visit.settings.value.label,
    total: list.clients.length,
    unreadable: list.unreadable,
    user: name || id || undefined,
    mayEdit: visit.mayEdit,
    requests: visit.ledger.value,
    silenced: 0,
    baselineAt: visit.pictures.value.pinned?.at,
  };
}
