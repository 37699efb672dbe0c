// Runs a script with Firefox's own rights, in a browser that puppeteer holds, over the connection that it has.
import type { Browser } from 'puppeteer-core';
import * as z from 'zod/mini';

const TREE = z.object({
  result: z.object({ contexts: z.tuple([z.object({ context: z.string() })], z.unknown()) }),
});
const DONE = z.object({ result: z.object({ type: z.literal('success') }) });

/** Firefox's own setting, “Contrast control: Custom”, and its default. */
export const FORCED_COLOURS = {
  on: `Services.prefs.setIntPref('browser.display.document_color_use', 2)`,
  off: `Services.prefs.clearUserPref('browser.display.document_color_use')`,
};

/** Throws where the script does. Needs a Firefox that was started headless (`launch-browser.ts`). */
export async function runWithRights(browser: Browser, script: string): Promise<void> {
  const tree = TREE.parse(
    await send(browser, 'browsingContext.getTree', { 'moz:scope': 'chrome' }),
  );
  const [{ context }] = tree.result.contexts;
  DONE.parse(
    await send(browser, 'script.evaluate', {
      expression: script,
      target: { context },
      awaitPromise: true,
    }),
  );
}

/** puppeteer has no door of its own for a bare command. */
async function send(browser: Browser, command: string, parameters: object): Promise<unknown> {
  const connection: unknown = Reflect.get(browser, 'connection');
  const method: unknown = Object(connection).send;
  if (typeof method !== 'function') throw new Error('puppeteer holds no connection to Firefox.');
  return Reflect.apply(method, connection, [command, parameters]);
}
