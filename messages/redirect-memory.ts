// Has the background keep redirect URLs: it alone writes them, so that two tabs can't undo each other's writing.
import browser, { type Runtime } from 'webextension-polyfill';
import * as z from 'zod/mini';
import { isOwnScript } from './senders.ts';

const orderSchema = z.object({
  kind: z.literal('keep-redirects'),
  /** Client id and redirect URL. The site is not in it: the browser says which page sent it. */
  redirects: z.array(z.tuple([z.string(), z.string()])),
});

const answerSchema = z.object({
  /** Why they are not kept; left out where they are. */
  reason: z.exactOptional(z.string()),
});

/** Resolves once the redirect URLs, by client id, are kept; rejects with why they are not. */
export async function keepRedirects(redirects: ReadonlyMap<string, string>): Promise<void> {
  if (redirects.size === 0) return;
  const order = { kind: 'keep-redirects', redirects: [...redirects] };
  const { reason } = answerSchema.parse(await browser.runtime.sendMessage(order));
  if (reason !== undefined) throw new Error(reason);
}

/** Calls with what a script of ours in a page of `site` wants kept. */
export function takeRedirects(
  keep: (site: string, redirects: ReadonlyMap<string, string>) => Promise<void>,
): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const order = orderSchema.safeParse(message);
    if (!order.success || !isOwnScript(sender) || sender.url === undefined) return undefined;
    return keep(new URL(sender.url).origin, new Map(order.data.redirects)).then(
      () => ({}),
      // An error does not pass from one to the other in every browser; its words do.
      (error: unknown) => ({ reason: String(error) }),
    );
  });
}
