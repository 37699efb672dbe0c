// What the servers that are still possible say of a value, and what follows for a save.
import type { Stop } from '../finding.ts';
import { judgeRedirectUrl } from '../redirect-url.ts';
import type { ServerFacts } from '../server-facts.ts';
import type { ServerLine } from '../server-line.ts';

/** How many of the possible servers refuse something. */
export function countRefusals(
  { lines }: ServerFacts,
  refuses: (line: ServerLine) => boolean,
): 'none' | 'some' | 'all' {
  const refusals = lines.filter(refuses).length;
  if (refusals === 0) return 'none';
  return refusals === lines.length ? 'all' : 'some';
}

/** Who refuses the whole redirect field. */
export function countRedirectRefusals(
  redirect: string,
  facts: ServerFacts,
): 'none' | 'some' | 'all' {
  return countRefusals(facts, (line) => !judgeRedirectUrl(redirect, line).accepted);
}

/** Blocks what every possible server refuses; anything else may be saved after a second press. */
export function stopRedirect(redirect: string, facts: ServerFacts): Stop {
  return countRedirectRefusals(redirect, facts) === 'all' ? 'block' : 'confirm';
}
