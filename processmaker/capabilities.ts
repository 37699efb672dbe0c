// Tells the server's line by what page and list show, never by a version number.
import type { ServerFacts } from '../domain/server-facts.ts';
import type { ServerLine } from '../domain/server-line.ts';
import type { SecretMode } from './client-schema.ts';
import { LIST, META } from './contract.ts';

/** What was observed; undefined where nothing could be. */
export interface Observations {
  readonly secretMode: SecretMode | undefined;
  /** Whether the served markup listed the user's permissions (4.14 on). */
  readonly permissionsTold: boolean;
}

/** Narrows the possible lines. Secrets in plain text are the classic line's; hashed or hidden ones the 2026 line's. */
export function observeServer(document: Document, observed: Observations): ServerFacts {
  const line = observed.secretMode;
  if (line === 'hash' || line === 'hidden') return { lines: ['l13'], codeBesideOthers: 'works' };
  const classic = observeClassicLines(document, observed);
  if (line === 'plain') return { lines: classic, codeBesideOthers: 'fails' };
  return { lines: [...classic, 'l13'], codeBesideOthers: 'unknown' };
}

function observeClassicLines(document: Document, observed: Observations): readonly ServerLine[] {
  if (observed.permissionsTold) return ['l11'];
  if (document.querySelector(META.isProduction)) return ['l10', 'l11'];
  const sizes = [...document.querySelectorAll(LIST.pageSizeOption)].map((option) =>
    option.textContent?.trim(),
  );
  // Pages of 15 came with 4.10, after the step from Laravel 8 to 10 (4.8).
  return sizes.includes('15') ? ['l10', 'l11'] : ['l6', 'l8', 'l10'];
}
