// What the popup asks the script in the tab, and what that answers: facts about the page, never a secret.
import browser, { type Runtime } from 'webextension-polyfill';
import * as z from 'zod/mini';
import { isOwnPage } from './senders.ts';

const QUESTION = 'page-facts';

const factsSchema = z.object({
  state: z.enum(['waiting', 'on', 'off', 'unsupported']),
  /** Parts of the page contract that the page lacks. */
  missing: z.array(z.string()),
  /** Lines of ProcessMaker that it may be. */
  lines: z.array(z.string()),
  language: z.string(),
  /** What the user may do; undefined where the page did not tell. */
  rights: z.optional(z.object({ create: z.boolean(), edit: z.boolean(), delete: z.boolean() })),
  clients: z.optional(z.number()),
  unreadable: z.number(),
  /** Why the last read of the list failed. */
  failure: z.optional(z.string()),
  /** How many findings of each severity; undefined until the audit is done. */
  findings: z.optional(z.object({ error: z.number(), warning: z.number(), info: z.number() })),
});

export type PageFacts = z.infer<typeof factsSchema>;

/** Undefined where no script of ours runs in the tab. */
export async function askForFacts(tabId: number): Promise<PageFacts | undefined> {
  try {
    return factsSchema.parse(await browser.tabs.sendMessage(tabId, QUESTION));
  } catch {
    // No receiver is the usual case: a page that we don't run on.
    return undefined;
  }
}

/** Answers the popup until the signal aborts. */
export function answerForFacts(readFacts: () => PageFacts, signal: AbortSignal): void {
  // Answered as both browsers understand it by themselves: the page's script carries no polyfill.
  const listen: Runtime.OnMessageListenerCallback = (message, sender, answer) => {
    answer(message === QUESTION && isOwnPage(sender) ? readFacts() : undefined);
    return true;
  };
  browser.runtime.onMessage.addListener(listen);
  // There is nothing left to remove it from once the extension itself is gone.
  signal.addEventListener('abort', () => browser.runtime?.onMessage.removeListener(listen));
}
