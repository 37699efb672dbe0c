// Firefox over Marionette, for what its remote protocol alone reaches: pages of the extension, installation, policy.
import type { StandIn } from '../../demo/server.ts';
import { PASSWORD } from '../../demo/users.ts';
import {
  launchMarionette,
  type MarionetteBrowser,
  type MarionetteOptions,
} from '../../tools/browser/marionette.ts';
import { findExecutable } from '../browser/stage.ts';

export const EXTENSION_ID = 'grantkeeper@grantkeeper.example';

/** The bar in the page, as an expression. */
export const BAR = `document.querySelector('[data-grantkeeper="bar"]')`;

export function launchFirefox(
  options: Omit<MarionetteOptions, 'executable' | 'extensionId'> = {},
): Promise<MarionetteBrowser> {
  return launchMarionette({
    executable: findExecutable(),
    extensionId: EXTENSION_ID,
    ...options,
  });
}

/** Signs in at the stand-in, in the tab that is turned to. */
export async function signIn(
  firefox: MarionetteBrowser,
  { url }: Pick<StandIn, 'url'>,
  user = 'admin',
): Promise<void> {
  await firefox.open(`${url}/login`);
  await firefox.type('#username', user);
  await firefox.type('#password', `${PASSWORD}\uE007`);
  await firefox.until('return !location.pathname.startsWith("/login")');
}

export function waitForBar(firefox: MarionetteBrowser, words: string): Promise<unknown> {
  return firefox.until(`return ${BAR}?.shadowRoot?.textContent.includes(${JSON.stringify(words)})`);
}
