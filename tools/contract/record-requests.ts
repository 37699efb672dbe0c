// What the page itself asks of the clients' resource while something is done.
import type { HTTPRequest, Page } from 'puppeteer-core';
import { CLIENTS_PATH } from '../../processmaker/contract.ts';

/** Long enough that the page would have asked a second time by then; it waits 250 ms before a search. */
const QUIET_MS = 600;

/** Method and path of each request during `action` and until the page has been quiet for a while. */
export async function recordRequests(
  page: Page,
  action: () => Promise<void>,
): Promise<readonly string[]> {
  const seen: string[] = [];
  let running = 0;
  let onChange = (): void => undefined;
  const begin = (request: HTTPRequest): void => {
    const { pathname } = new URL(request.url());
    if (!pathname.startsWith(CLIENTS_PATH)) return;
    seen.push(`${request.method()} ${pathname}`);
    running += 1;
    onChange();
  };
  const end = (request: HTTPRequest): void => {
    if (!new URL(request.url()).pathname.startsWith(CLIENTS_PATH)) return;
    running -= 1;
    onChange();
  };
  page.on('request', begin).on('requestfinished', end).on('requestfailed', end);
  try {
    await action();
    await new Promise<void>((resolve) => {
      let timer: NodeJS.Timeout | undefined;
      onChange = () => {
        clearTimeout(timer);
        if (running === 0) timer = setTimeout(resolve, QUIET_MS);
      };
      onChange();
    });
    return seen;
  } finally {
    page.off('request', begin).off('requestfinished', end).off('requestfailed', end);
  }
}
