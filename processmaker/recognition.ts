// Is this the Auth Clients page that we know? Waits until Vue has built the list, then checks the page contract.
import { PAGE, REQUIRED_PARTS } from './contract.ts';
import { whenBuilt } from './page-built.ts';

/** Time that a slow page gets after it was parsed before a missing part counts as missing. */
const PATIENCE_MS = 20_000;

/** Resolves with the names of the missing parts; none means that the page is ours to augment. */
export async function recognisePage(
  document: Document,
  signal: AbortSignal,
): Promise<readonly string[]> {
  await whenBuilt(document, () => findMissingParts(document).length === 0, PATIENCE_MS, signal);
  if (signal.aborted) return ['page left'];
  return document.querySelector(PAGE.root) ? findMissingParts(document) : ['root'];
}

function findMissingParts(document: Document): readonly string[] {
  return REQUIRED_PARTS.filter(([, selector]) => !document.querySelector(selector)).map(
    ([name]) => name,
  );
}
