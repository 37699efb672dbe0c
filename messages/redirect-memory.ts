// Has the background keep and forget redirect URLs: it alone writes them, so that nobody undoes another's writing.
import browser, { type Runtime } from 'webextension-polyfill';
import * as z from 'zod/mini';
import { isOwnPage, isOwnScript } from './senders.ts';

const keepSchema = z.object({
  kind: z.literal('keep-redirects'),
  /** Client id and redirect URL. The site is not in it: the browser says which page sent it. */
  redirects: z.array(z.tuple([z.string(), z.string()])),
});

const forgetSchema = z.object({
  kind: z.literal('forget-redirect'),
  site: z.string(),
  clientId: z.string(),
});

const answerSchema = z.object({
  /** Why it was not carried out; left out where it was. */
  reason: z.exactOptional(z.string()),
});

/** Resolves once the redirect URLs, by client id, are kept; rejects with why they are not. */
export async function keepRedirects(redirects: ReadonlyMap<string, string>): Promise<void> {
  if (redirects.size === 0) return;
  await order({ kind: 'keep-redirects', redirects: [...redirects] });
}

/** From the options: resolves once that URL is forgotten; rejects with why it is not. */
export async function forgetRedirect({ site, clientId }: ClientOfSite): Promise<void> {
  await order({ kind: 'forget-redirect', site, clientId });
}

interface ClientOfSite {
  readonly site: string;
  readonly clientId: string;
}

export interface RedirectDuties {
  /** What a script of ours in a page of `site` wants kept. */
  readonly keep: (site: string, redirects: ReadonlyMap<string, string>) => Promise<void>;
  /** What is to be forgotten by the user's word in a page of the extension. */
  readonly forget: (which: ClientOfSite) => Promise<void>;
}

/** Calls with each order of who may give it. */
export function takeRedirects({ keep, forget }: RedirectDuties): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const kept = keepSchema.safeParse(message);
    if (kept.success && isOwnScript(sender) && sender.url !== undefined) {
      return answer(keep(new URL(sender.url).origin, new Map(kept.data.redirects)));
    }
    const forgotten = forgetSchema.safeParse(message);
    if (forgotten.success && isOwnPage(sender)) return answer(forget(forgotten.data));
    return undefined;
  });
}

async function order(message: unknown): Promise<void> {
  const { reason } = answerSchema.parse(await browser.runtime.sendMessage(message));
  if (reason !== undefined) throw new Error(reason);
}

function answer(task: Promise<void>): Promise<z.infer<typeof answerSchema>> {
  return task.then(
    () => ({}),
    // An error does not pass from one to the other in every browser; its words do.
    (error: unknown) => ({ reason: String(error) }),
  );
}
