// One writer per site: the page that asked first has the lease until its port closes; the others wait in turn.
import browser, { type Runtime } from 'webextension-polyfill';
import * as z from 'zod/mini';
import { AUTH_CLIENTS_PATH } from '../processmaker/contract.ts';
import { askSchema, LEASE_PORT, type LeaseAnswer } from '../runs/lease-messages.ts';

/** More pages of one site than this don't get in line. */
const LONGEST_LINE = 100;
/** After the background was stopped, whoever had the lease may ask first. */
const RECLAIM_MS = 5_000;

const recordSchema = z.object({
  fence: z.int(),
  /** The tab that has it, as far as it did not give it back. */
  tab: z.exactOptional(z.int()),
});

interface Page {
  readonly port: Runtime.Port;
  readonly tab: number;
}

interface Line {
  /** Who asked, in turn. */
  readonly waiting: Page[];
  holder: Page | undefined;
  /** Grants are made one after the other. */
  last: Promise<void>;
}

export function serveLeases(): void {
  const lines = new Map<string, Line>();
  browser.runtime.onConnect.addListener((port) => {
    const sender = readSender(port);
    if (port.name !== LEASE_PORT || !sender) return;
    const { site, tab } = sender;
    const line = lines.get(site) ?? { waiting: [], holder: undefined, last: Promise.resolve() };
    lines.set(site, line);
    const page = { port, tab };
    port.onMessage.addListener((message: unknown) => {
      const ask = askSchema.safeParse(message);
      if (!ask.success) return;
      if (ask.data.kind === 'keep') {
        // The store may have failed when its turn had come.
        if (!line.holder && line.waiting.includes(page)) next(site, line);
        return;
      }
      if (ask.data.kind === 'look') return tell(port, { kind: line.holder ? 'taken' : 'free' });
      if (line.holder === page || line.waiting.includes(page)) return;
      if (line.waiting.length >= LONGEST_LINE) return;
      line.waiting.push(page);
      if (line.holder) tell(port, { kind: 'taken' });
      else next(site, line);
    });
    port.onDisconnect.addListener(() => {
      const place = line.waiting.indexOf(page);
      if (place >= 0) line.waiting.splice(place, 1);
      if (line.holder !== page) return;
      line.holder = undefined;
      next(site, line, true);
    });
  });
}

/** Gives the lease to who is next, if it is free. */
function next(site: string, line: Line, givenBack = false): void {
  line.last = line.last
    .then(() => grant(site, line, givenBack))
    // Without the store nobody gets the lease, and nothing is sent.
    .catch((error: unknown) => console.error('The lease could not be given.', error));
}

async function grant(site: string, line: Line, givenBack: boolean): Promise<void> {
  const key = `lease:${site}`;
  const stored = recordSchema.safeParse((await browser.storage.session.get(key))[key]);
  const record = stored.success ? stored.data : { fence: 0 };
  if (line.holder) return;
  const owner = 'tab' in record && !givenBack ? record.tab : undefined;
  if (owner !== undefined && !line.waiting.some(({ tab }) => tab === owner)) {
    await new Promise((resolve) => setTimeout(resolve, RECLAIM_MS));
  }
  const page = line.waiting.find(({ tab }) => tab === owner) ?? line.waiting[0];
  const fence = record.fence + 1;
  if (!page) {
    await browser.storage.session.set({ [key]: { fence: record.fence } });
    return;
  }
  await browser.storage.session.set({ [key]: { fence, tab: page.tab } });
  // It may have gone while the store was asked.
  if (!line.waiting.includes(page)) return grant(site, line, true);
  line.waiting.splice(line.waiting.indexOf(page), 1);
  line.holder = page;
  tell(page.port, { kind: 'won', fence });
  for (const { port } of line.waiting) tell(port, { kind: 'taken' });
}

function tell(port: Runtime.Port, answer: LeaseAnswer): void {
  port.postMessage(answer);
}

/** The site of a page of ours, by what the browser says of it; undefined for anything else. */
function readSender({ sender }: Runtime.Port): { site: string; tab: number } | undefined {
  if (sender?.id !== browser.runtime.id || sender.frameId !== 0) return undefined;
  const tab = sender.tab?.id;
  if (tab === undefined || !sender.url) return undefined;
  const url = new URL(sender.url);
  return url.pathname === AUTH_CLIENTS_PATH ? { site: url.origin, tab } : undefined;
}
