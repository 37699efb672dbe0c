// What the popup asks of the script in the tab: facts about the page, never a secret, and to open the workbench.
import browser, { type Runtime } from 'webextension-polyfill';
import * as z from 'zod/mini';
import { isOwnPage } from './senders.ts';

const QUESTION = 'page-facts';
const ORDER = 'open-workbench';

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
  /** The requests that the extension has sent in this visit. */
  requests: z.object({ reads: z.number(), writes: z.number() }),
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

/** Opens the workbench over the page; resolves with whether it could: not where the features don't run. */
export async function orderWorkbench(tabId: number): Promise<boolean> {
  try {
    return (await browser.tabs.sendMessage(tabId, ORDER)) === true;
  } catch {
    return false;
  }
}

/** Answers the popup until the signal aborts. `openWorkbench` tells whether it could. */
export function answerPopup(
  readFacts: () => PageFacts,
  openWorkbench: () => boolean,
  signal: AbortSignal,
): void {
  // Answered as both browsers understand it by themselves: the page's script carries no polyfill.
  const listen: Runtime.OnMessageListenerCallback = (message, sender, answer) => {
    const isHeard = isOwnPage(sender);
    if (isHeard && message === QUESTION) answer(readFacts());
    else answer(isHeard && message === ORDER ? openWorkbench() : undefined);
    return true;
  };
  browser.runtime.onMessage.addListener(listen);
  // There is nothing left to remove it from once the extension itself is gone.
  signal.addEventListener('abort', () => browser.runtime?.onMessage.removeListener(listen));
}
