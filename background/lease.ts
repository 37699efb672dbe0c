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
  version: z.literal(1),
  fence: z.int(),
  /** The tab that has it, as far as it did not give it back. */
  tab: z.exactOptional(z.int()),
});

type LeaseRecord = z.infer<typeof recordSchema>;

/** Nobody has had the lease since the browser was started. */
const NOBODY: LeaseRecord = { version: 1, fence: 0 };

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
  const found = await readRecord(key);
  if (line.holder) return;
  const record = found === 'unreadable' ? { ...NOBODY, fence: Date.now() } : found;
  const owner = givenBack ? undefined : record.tab;
  const isOwnerHere = line.waiting.some(({ tab }) => tab === owner);
  // Whoever had it may be about to ask again; who that was, an unreadable record does not tell.
  if (!givenBack && (found === 'unreadable' || owner !== undefined) && !isOwnerHere) {
    await new Promise((resolve) => setTimeout(resolve, RECLAIM_MS));
  }
  const page = line.waiting.find(({ tab }) => tab === owner) ?? line.waiting[0];
  if (!page) {
    await storeRecord(key, { version: 1, fence: record.fence });
    return;
  }
  const fence = record.fence + 1;
  await storeRecord(key, { version: 1, fence, tab: page.tab });
  // It may have gone while the store was asked.
  if (!line.waiting.includes(page)) return grant(site, line, true);
  line.waiting.splice(line.waiting.indexOf(page), 1);
  line.holder = page;
  tell(page.port, { kind: 'won', fence });
  for (const { port } of line.waiting) tell(port, { kind: 'taken' });
}

/**
 * What can't be read is set aside. How far the numbers had come is lost with it: they go on from the time of day,
 * which is far from any, so that no page takes its next lease for the one right after its last.
 */
async function readRecord(key: string): Promise<LeaseRecord | 'unreadable'> {
  const stored = (await browser.storage.session.get(key))[key];
  if (stored === undefined) return NOBODY;
  const parsed = recordSchema.safeParse(stored);
  if (parsed.success) return parsed.data;
  await browser.storage.session.set({ [`${key}.set-aside`]: stored });
  return 'unreadable';
}

function storeRecord(key: string, record: LeaseRecord): Promise<void> {
  return browser.storage.session.set({ [key]: record });
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
