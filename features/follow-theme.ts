// Our parts are as light or dark as the page.
import type { Page } from '../processmaker/page.ts';
import type { Visit } from '../state/visit.ts';

export function startFollowingTheme(page: Page, _visit: Visit, signal: AbortSignal): void {
  page.followTheme(signal);
}
