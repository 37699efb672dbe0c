// Signs in through ProcessMaker's own login form, and opens the Auth Clients page, as a person would.
import type { HTTPResponse, Page } from 'puppeteer-core';
import { AUTH_CLIENTS_PATH, LIST, LOGIN_PATH } from '../../processmaker/contract.ts';
import { CommandError } from '../command/command-error.mjs';

export interface Account {
  /** Origin of the ProcessMaker site. */
  readonly url: string;
  readonly user: string;
  readonly password: string;
}

/** Name and password stand in the same fields since 4.0; what the button says depends on the language. */
const FORM = { user: 'input#username', password: 'input#password' } as const;

/** Where the login page says why it refused. */
const REFUSAL = '.alert-danger, .invalid-feedback';

/** Signs in. Throws `CommandError` when the server cannot be reached or refuses. */
export async function signIn(page: Page, { url, user, password }: Account): Promise<void> {
  await visit(page, url, LOGIN_PATH);
  if (!(await page.$(FORM.password))) {
    throw unusable(`${url}${LOGIN_PATH} shows no login form of ProcessMaker: check the address.`);
  }
  await page.type(FORM.user, user);
  await page.type(FORM.password, password);
  await Promise.all([
    page.waitForNavigation({ waitUntil: 'domcontentloaded' }),
    page.keyboard.press('Enter'),
  ]);
  if (!isLogin(page)) return;
  const reason = await page.$$eval(REFUSAL, (parts) =>
    parts.map((part) => part.textContent?.trim() ?? '').join(' '),
  );
  throw unusable(
    `${url} does not let ${user} in ("${reason || 'the login form again'}"): check name and password.`,
  );
}

/** Opens the page and waits until its list is shown. Throws `CommandError` when there is none. */
export async function openAuthClients(page: Page, url: string): Promise<void> {
  const response = await visit(page, url, AUTH_CLIENTS_PATH);
  if (isLogin(page)) {
    throw unusable(`${url}${AUTH_CLIENTS_PATH} asks for a login: the session is lost.`);
  }
  if (response?.status() === 403) {
    throw unusable(
      `${url} does not show the Auth Clients page to this user: the permission to view auth clients is missing.`,
    );
  }
  if (response && !response.ok()) {
    throw unusable(`${url}${AUTH_CLIENTS_PATH} answers ${response.status()}.`);
  }
  try {
    await page.waitForSelector(`${LIST.body} > tr`, { visible: true });
  } catch (cause) {
    throw unusable(`${url}${AUTH_CLIENTS_PATH} never showed its list of clients.`, cause);
  }
}

async function visit(page: Page, url: string, path: string): Promise<HTTPResponse | null> {
  try {
    return await page.goto(`${url}${path}`, { waitUntil: 'domcontentloaded' });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw unusable(`${url} cannot be reached: ${reason}; check the address.`, cause);
  }
}

/** The server, or the account, is not one to work with. */
function unusable(sentence: string, cause?: unknown): CommandError {
  return new CommandError(sentence, { exitCode: 2, cause });
}

function isLogin(page: Page): boolean {
  return new URL(page.url()).pathname === LOGIN_PATH;
}
