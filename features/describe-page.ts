// What the popup is told of the page: facts and counts, never a name or a secret.
import type { PageFacts } from '../messages/page-facts.ts';
import { hasRight } from '../processmaker/permissions.ts';
import { countFindings } from '../state/count-findings.ts';
import type { Visit } from '../state/visit.ts';

/** `missing`: parts that the page lacks, undefined until that is known. `visit`: while the features run. */
export function describePage(
  missing: readonly string[] | undefined,
  permissions: ReadonlySet<string> | undefined,
  visit: Visit | undefined,
): PageFacts {
  const known = visit?.clients.peek();
  return {
    state: !missing ? 'waiting' : missing.length > 0 ? 'unsupported' : visit ? 'on' : 'off',
    missing: [...(missing ?? [])],
    lines: [...(known?.facts.lines ?? [])],
    language: document.documentElement.lang,
    rights: permissions && {
      create: hasRight(permissions, 'create') ?? false,
      edit: hasRight(permissions, 'edit') ?? false,
      delete: hasRight(permissions, 'delete') ?? false,
    },
    clients: known?.clients.length,
    unreadable: known?.unreadable ?? 0,
    requests: visit?.ledger.peek() ?? { reads: 0, writes: 0 },
    failure: visit?.failure.peek()?.kind,
    findings: visit && countFindings(visit.audit.peek()),
  };
}
