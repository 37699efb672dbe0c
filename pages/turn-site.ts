// Turning a site on and off, from popup and options alike.
import { orderSite } from '../messages/to-background.ts';
import { requestPermission } from '../storage/site-permission.ts';

/** To be called in the press itself. Resolves with whether the browser permits it now. */
export async function turnOn(site: string): Promise<boolean> {
  // Both at once: the browser's question may close the popup, and asks only within the press. The background
  // finishes when the permission comes.
  const [, permitted] = await Promise.all([
    orderSite({ kind: 'turn-on', site }),
    requestPermission(site),
  ]);
  if (!permitted) await turnOff(site);
  return permitted;
}

export function turnOff(site: string): Promise<void> {
  return orderSite({ kind: 'turn-off', site });
}
