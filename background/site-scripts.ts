// Keeps the registered scripts equal to the sites that are on and permitted, and carries out turning on and off.
import browser from 'webextension-polyfill';
import * as z from 'zod/mini';
import { type SiteOrder, takeSiteOrders } from '../messages/to-background.ts';
import { AUTH_CLIENTS_PATH } from '../processmaker/contract.ts';
import { isBuiltIn } from '../storage/built-in-sites.ts';
import { isPermitted, permissionPattern } from '../storage/site-permission.ts';
import { listSites, saveSiteSettings, watchSites } from '../storage/site-settings.ts';

/** The site that the user was last asked about: the popup may close before the browser has the answer. */
const ASKED = 'asked';

const askedSchema = z.object({ version: z.literal(1), site: z.string() });

const SCRIPT_FILE = 'content-scripts/auth-clients.js';

/** The style sheets beside it, which Firefox's package alone has (wxt.config.ts); Firefox tells their whole addresses. */
const listStyles = (): string[] => {
  const files = browser.runtime.getManifest().content_scripts?.flatMap(({ css = [] }) => css);
  return (files ?? []).map((file) => new URL(file, browser.runtime.getURL('/')).pathname);
};

/** The background lives as long as its listeners. */
const ALWAYS = new AbortController().signal;

export function startSiteScripts(): void {
  // Two at once would register the same script twice, which browsers refuse.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = (task: () => Promise<void>): Promise<void> => {
    const turn = last.then(task, task);
    last = turn.catch((error: unknown) => console.error('Grantkeeper:', error));
    return turn;
  };
  const sync = (): void => void inTurn(syncScripts).catch(() => undefined);

  takeSiteOrders((order) => inTurn(() => carryOut(order)));
  browser.permissions.onAdded.addListener(() => {
    void inTurn(async () => {
      await finishTurningOn();
      await syncScripts();
    }).catch(() => undefined);
  });
  browser.permissions.onRemoved.addListener(sync);
  browser.runtime.onStartup.addListener(sync);
  browser.runtime.onInstalled.addListener(() => {
    // A new version's file may have another name than what the browser has registered.
    void inTurn(async () => {
      await browser.scripting.unregisterContentScripts();
      await syncScripts();
    }).catch(() => undefined);
  });
  watchSites(sync, ALWAYS);
}

async function carryOut({ kind, site }: SiteOrder): Promise<void> {
  if (kind === 'turn-on') {
    await browser.storage.session.set({ [ASKED]: { version: 1, site } });
    await finishTurningOn();
    await syncScripts();
    return;
  }
  await browser.storage.session.remove(ASKED);
  await saveSiteSettings(site, { enabled: false });
  await syncScripts();
  await withdraw(site);
}

/** A site is on only once the browser permits it: who denies that has turned nothing on. */
async function finishTurningOn(): Promise<void> {
  const asked = askedSchema.safeParse((await browser.storage.session.get(ASKED))[ASKED]).data;
  const site = asked?.site;
  if (site === undefined || !(await isPermitted(site))) return;
  await browser.storage.session.remove(ASKED);
  await saveSiteSettings(site, {
    enabled: true,
    ...(!isBuiltIn(site) && { turnedOnAt: Date.now() }),
  });
}

/** Gives the browser's permission back, unless another port of the same host needs it. */
async function withdraw(site: string): Promise<void> {
  if (isBuiltIn(site)) return;
  const pattern = permissionPattern(site);
  if (!(await listPatternsOn()).has(pattern)) {
    await browser.permissions.remove({ origins: [pattern] });
  }
}

async function syncScripts(): Promise<void> {
  const wanted = new Set<string>();
  for (const [pattern, site] of await listPatternsOn()) {
    if (await isPermitted(site)) wanted.add(pattern);
  }
  const registered = (await browser.scripting.getRegisteredContentScripts()).map(({ id }) => id);
  const gone = registered.filter((id) => !wanted.has(id));
  const added = [...wanted].filter((pattern) => !registered.includes(pattern));
  if (gone.length > 0) await browser.scripting.unregisterContentScripts({ ids: gone });
  const styles = listStyles();
  for (const pattern of added) {
    const matches = [pattern.replace(/\/\*$/, `${AUTH_CLIENTS_PATH}*`)];
    await browser.scripting.registerContentScripts([
      {
        id: pattern,
        matches,
        js: [SCRIPT_FILE],
        ...(styles.length > 0 && { css: styles }),
        runAt: 'document_start',
        persistAcrossSessions: true,
      },
    ]);
    await runInOpenTabs(matches, styles);
  }
}

/** One site for each pattern of sites that are on and not of the manifest. */
async function listPatternsOn(): Promise<ReadonlyMap<string, string>> {
  const on = [...(await listSites())].filter(([site, { enabled }]) => enabled && !isBuiltIn(site));
  return new Map(on.map(([site]) => [permissionPattern(site), site]));
}

/** Registered scripts start with the next load; what is open already need not wait for it. */
async function runInOpenTabs(matches: string[], styles: string[]): Promise<void> {
  for (const { id } of await browser.tabs.query({ url: matches })) {
    if (id === undefined) continue;
    try {
      const target = { tabId: id };
      if (styles.length > 0) await browser.scripting.insertCSS({ target, files: styles });
      await browser.scripting.executeScript({ target, files: [SCRIPT_FILE] });
    } catch (error) {
      // A tab that shows an error page, or was closed meanwhile, takes no script.
      console.info('Grantkeeper cannot start in an open tab:', error);
    }
  }
}
