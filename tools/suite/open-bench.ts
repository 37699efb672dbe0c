// Signs in to a server, in a browser of its own, and makes ready what the checks work with.
import { META } from '../../processmaker/contract.ts';
import { type BrowserOptions, launchBrowser } from '../browser/launch-browser.ts';
import { openAuthClients, signIn } from '../browser/sign-in.ts';
import { CommandError } from '../command/command-error.mjs';
import type { Cleanup } from '../command/run-command.mjs';
import type { Bench } from './check.ts';
import { createOwnClients } from './own-clients.ts';
import { createRestClient } from './rest-client.ts';
import type { Target } from './targets.ts';

/** Throws `CommandError` when the user cannot sign in, see the page or create clients there. */
export async function openBench(
  target: Target,
  options: Pick<BrowserOptions, 'kind' | 'executable' | 'extension'>,
  cleanup: Cleanup,
): Promise<Bench> {
  const browser = await launchBrowser({ ...options, headless: true });
  cleanup.add(() => browser.close());
  const page = await browser.newPage();
  await signIn(page, target);
  await openAuthClients(page, target.url);
  const csrfToken = await page.$eval(META.csrfToken, (meta) => meta.getAttribute('content') ?? '');
  const rest = createRestClient(target.url, await browser.cookies(), csrfToken);
  const own = createOwnClients(rest);
  await own.checkPermissions();
  cleanup.add(() => own.deleteAll());
  const { id } = await own.create();
  const listed = await own.find(id);
  if (!listed) throw new CommandError(`${target.url} does not list a client that it created.`);
  const isClassic = Boolean(listed.secret) && !listed.secret?.startsWith('$');
  return { rest, own, page, url: target.url, isClassic };
}
