// A browser window with the extension on the stand-in's Auth Clients page, for somebody to try.
import type { Browser } from 'puppeteer-core';
import type { ProfileName } from '../../demo/profiles/profile.ts';
import type { StandIn } from '../../demo/server.ts';
import { PASSWORD, USERNAMES } from '../../demo/users.ts';
import { AUTH_CLIENTS_PATH } from '../../processmaker/contract.ts';
import { launchBrowser } from '../browser/launch-browser.ts';
import { openAuthClients, signIn } from '../browser/sign-in.ts';
import type { Cleanup } from '../command/run-command.mjs';
import type { BrowserKind } from '../prerequisites/find-browser.mjs';

/** What `npm start` has made ready. */
export interface ReadyToVisit {
  readonly kind: BrowserKind;
  readonly executable: string;
  readonly extension: string;
  readonly standIn: StandIn;
  readonly profile: ProfileName;
}

/** Returns the exit code when the window is closed. */
export async function openWindow(ready: ReadyToVisit, cleanup: Cleanup): Promise<number> {
  const { kind, executable, extension, standIn } = ready;
  const browser = await launchBrowser({
    kind,
    executable,
    extension,
    headless: false,
  });
  cleanup.add(() => browser.close());
  const closed = whenClosed(browser);
  const [first] = await browser.pages();
  const page = first ?? (await browser.newPage());
  await signIn(page, { url: standIn.url, user: 'admin', password: PASSWORD });
  await openAuthClients(page, standIn.url);
  console.log(describe(ready));
  await closed;
  return 0;
}

/** A browser without pages still runs on macOS. */
function whenClosed(browser: Browser): Promise<void> {
  return new Promise((resolve) => {
    browser.once('disconnected', () => resolve());
    browser.on('targetdestroyed', async () => {
      if (browser.connected && (await browser.pages()).length === 0) resolve();
    });
  });
}

function describe({ standIn, profile, kind, executable }: ReadyToVisit): string {
  return `
ProcessMaker ${profile} (stand-in)  ${standIn.url}${AUTH_CLIENTS_PATH}
Browser                    ${executable} (${kind})
Users                      ${USERNAMES.join(', ')}; the password of each is '${PASSWORD}'

What to try:
  1. Press "+ Auth Client", type the name "Swagger UI Auth" and press Tab: another client has it.
  2. Press Save: what is missing is said at each field, and nothing is sent.
  3. Close the dialog, tick two clients, choose a grant in the bar, and review the changes.
  4. Apply them, and see each outcome.

Ctrl-C or closing the window ends everything.`;
}
