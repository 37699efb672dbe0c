// Who may speak to whom: only parts of this very extension, each in its own role.
import browser, { type Runtime } from 'webextension-polyfill';

/** A page of the extension: popup or options. */
export function isOwnPage(sender: Runtime.MessageSender): boolean {
  return isOwn(sender) && sender.url?.startsWith(browser.runtime.getURL('')) === true;
}

/** The extension's script in a web page's tab. */
export function isOwnScript(sender: Runtime.MessageSender): boolean {
  return isOwn(sender) && sender.tab !== undefined && !isOwnPage(sender);
}

/** The extension's script in a page of this very site (its origin). */
export function isOwnScriptOf(site: string, sender: Runtime.MessageSender): boolean {
  return isOwnScript(sender) && sender.url?.startsWith(`${site}/`) === true;
}

function isOwn(sender: Runtime.MessageSender): boolean {
  return sender.id === browser.runtime.id;
}
