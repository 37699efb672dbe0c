// One run in the browser: a fresh site and store, the tabs on it, the judge, and what is noted on the way.
import { setTimeout as wait } from 'node:timers/promises';
import type { CDPSession, Page } from 'puppeteer-core';
import type { Control } from '../../../demo/control-client.ts';
import { createRandom, type Random } from '../../../demo/random.ts';
import type { StandIn } from '../../../demo/server.ts';
import { startSession } from '../../../demo/sessions.ts';
import type { Site } from '../../../demo/site.ts';
import { AUTH_CLIENTS_PATH } from '../../../processmaker/contract.ts';
import { type Model, type ModelRun, openModel } from '../model.ts';
import { nameFault } from '../schedule.ts';
import {
  type ExtensionBrowser,
  followScript,
  type ScriptWorld,
  type StoreFault,
} from './browser.ts';
import { readView } from './view.ts';
import type { FollowedTab, Wire, WireDoors } from './wire.ts';

const ADMIN = 1;
/** Between what is noted at the two ends of a wire on a busy machine. */
const SLACK_MS = 500;
const OPENS_WITHIN_MS = 20_000;

export interface Tab extends FollowedTab {
  readonly page: Page;
  readonly session: CDPSession;
  readonly script: ScriptWorld;
}

export interface Lab {
  readonly extension: ExtensionBrowser;
  readonly standIn: StandIn;
  readonly control: Control;
  readonly wire: Wire;
}

export interface ChromiumWorld extends WireDoors {
  readonly lab: Lab;
  readonly random: Random;
  readonly site: Site;
  readonly model: Model;
  readonly trace: readonly string[];
  readonly struck: Map<string, number>;
  readonly tabs: Tab[];
  /** Every plan that was confirmed, oldest first. */
  readonly begun: ModelRun[];
  isHealed: boolean;
  strike(name: string): void;
  note(line: string): void;
  signIn(): Promise<void>;
  openTab(): Promise<Tab>;
  closeTab(tab: Tab): Promise<void>;
  failStore(fault: StoreFault): Promise<void>;
  mendStore(): Promise<void>;
  heal(): Promise<void>;
  pause(ms: number): Promise<void>;
  /** Ends all that is open. */
  close(): Promise<void>;
}

let opened = 0;

export async function makeChromiumWorld(lab: Lab, seed: number): Promise<ChromiumWorld> {
  const { extension, standIn, control, wire } = lab;
  const random = createRandom(seed);
  await control.reset({
    profile: random() < 0.75 ? '4.15' : '2026',
    clients: 10 + Math.floor(random() * 5),
    seed,
    toggles: { strictCsrf: random() < 0.5 },
  });
  await extension.clearStore();
  const site = standIn.site();
  const started = wire.now();
  const trace: string[] = [];
  const note = (line: string): void => {
    trace.push(`${((wire.now() - started) / 1_000).toFixed(3).padStart(9)} s  ${line}`);
  };
  const struck = new Map<string, number>();
  const tabs: Tab[] = [];
  const model = openModel({
    now: wire.now,
    database: site.database,
    trace: note,
    slackMs: SLACK_MS,
  });
  const strike = (name: string): void => {
    note(`FAULT ${name}`);
    struck.set(name, (struck.get(name) ?? 0) + 1);
  };
  let isStoreFailing = false;
  const scripts = (): readonly ScriptWorld[] =>
    tabs.filter(({ isOpen }) => isOpen).map(({ script }) => script);
  const world: ChromiumWorld = {
    lab,
    random,
    site,
    model,
    trace,
    struck,
    tabs,
    begun: [],
    isHealed: false,
    strike,
    note,
    onSend: (sent) => model.watch(sent),
    onFault: (fault) => strike(nameFault(fault)),
    readStore: () => extension.readStore(),
    async signIn() {
      const { hostname } = new URL(standIn.url);
      const value = startSession(site.database, ADMIN).id;
      await extension.browser.setCookie({
        name: 'processmaker_session',
        value,
        domain: hostname,
        path: '/',
        httpOnly: true,
      });
    },
    async openTab() {
      const tab = await openTab(world);
      await load(world, tab);
      return tab;
    },
    async closeTab(tab) {
      note(`${tab.writer.name} is closed`);
      tab.isOpen = false;
      tab.writer.isAlive = false;
      await tab.page.close();
    },
    async failStore(fault) {
      isStoreFailing = true;
      strike(`store ${fault}`);
      await extension.failStore(fault, scripts());
    },
    async mendStore() {
      if (!isStoreFailing) return;
      isStoreFailing = false;
      note('the store works again');
      await extension.mendStore(scripts());
    },
    async heal() {
      if (world.isHealed) return;
      world.isHealed = true;
      note('nothing more goes wrong');
      await control.clearFaults();
      await world.mendStore();
      await world.signIn();
    },
    pause: (ms) => wait(ms),
    async close() {
      for (const tab of tabs) {
        tab.writer.isAlive = false;
        if (tab.isOpen) await tab.page.close();
        tab.isOpen = false;
      }
    },
  };
  return world;
}

async function openTab(world: ChromiumWorld): Promise<Tab> {
  const { lab, note, tabs } = world;
  const page = await lab.extension.browser.newPage();
  const session = await page.createCDPSession();
  opened += 1;
  const number = opened;
  let loads = 0;
  const tab: Tab = {
    page,
    session,
    number,
    script: await followScript(session),
    writer: { name: `tab ${tabs.length + 1}`, isAlive: true },
    isOpen: true,
  };
  tabs.push(tab);
  // Whoever is asked whether to leave says yes.
  page.on('dialog', (dialog) => void dialog.accept().catch(() => undefined));
  page.on('pageerror', (error) => {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    if (text.includes('chrome-extension://')) world.model.violate('unseen', text);
  });
  session.on('Page.frameNavigated', ({ frame }) => {
    if (frame.parentId !== undefined || frame.url === 'about:blank') return;
    loads += 1;
    if (loads > 1) {
      tab.writer.isAlive = false;
      tab.writer = { name: `${tab.writer.name.split(',')[0]}, load ${loads}`, isAlive: true };
    }
    note(`${tab.writer.name} is at ${new URL(frame.url).pathname}`);
  });
  await session.send('Page.enable');
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  await lab.wire.follow(session, tab);
  return tab;
}

/** Loads the list until our bar is there; what is in the way is over after a few loads. */
export async function load(world: ChromiumWorld, tab: Tab): Promise<void> {
  const { lab, note } = world;
  const until = Date.now() + OPENS_WITHIN_MS;
  for (let tries = 0; Date.now() < until; tries += 1) {
    if (tries === 2) await world.heal();
    await tab.page
      .goto(`${lab.standIn.url}${AUTH_CLIENTS_PATH}`, { waitUntil: 'domcontentloaded' })
      .catch((error: unknown) => note(`it can't be opened: ${String(error).split('\n')[0]}`));
    if (new URL(tab.page.url()).pathname === '/login') {
      await world.signIn();
      continue;
    }
    for (let looks = 0; looks < 50; looks += 1) {
      const view = await readView(tab.page).catch(() => undefined);
      if (view && /\d+ clients?/.test(view.bar)) return;
      await wait(100);
    }
  }
  world.model.violate('ends', `${tab.writer.name} never shows the bar with its clients`);
}
