// What the background can be told.
import browser, { type Runtime } from 'webextension-polyfill';
import * as z from 'zod/mini';
import { isOwnPage, isOwnScript } from './senders.ts';

/** An origin, as `https://pm.example.com:8443`; nothing else is a site. */
const siteSchema = z.string().check(z.refine(isSite));

const orderSchema = z.object({ kind: z.enum(['turn-on', 'turn-off']), site: siteSchema });

/** What an own page orders: a site on or off. */
export type SiteOrder = z.infer<typeof orderSchema>;

/** How it stands on the page of a tab. */
const pageStateSchema = z.object({
  kind: z.literal('page-state'),
  state: z.enum(['on', 'off', 'unsupported']),
});

export type PageState = z.infer<typeof pageStateSchema>['state'];

/** Resolves once it was carried out; rejects with what went wrong. */
export async function orderSite(order: SiteOrder): Promise<void> {
  await browser.runtime.sendMessage(order);
}

/** Calls with each order of an own page; any other message is nobody's business here. */
export function takeSiteOrders(onOrder: (order: SiteOrder) => Promise<void>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const order = orderSchema.safeParse(message);
    return order.success && isOwnPage(sender) ? onOrder(order.data) : undefined;
  });
}

/** Calls with what the script in a tab tells of its page. */
export function takePageStates(onState: (tabId: number, state: PageState) => void): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const told = pageStateSchema.safeParse(message);
    if (told.success && isOwnScript(sender) && sender.tab?.id !== undefined) {
      onState(sender.tab.id, told.data.state);
    }
    return undefined;
  });
}

function isSite(text: string): boolean {
  try {
    const { origin, protocol } = new URL(text);
    // An asterisk may stand in a host, but means more than one site in a match pattern.
    const isOne = origin === text && !text.includes('*');
    return isOne && (protocol === 'https:' || protocol === 'http:');
  } catch {
    return false;
  }
}
