// One site, one browser and the judge: what a run of the campaign plays in.
import { editClient } from '../../demo/clients.ts';
import { createRandom, type Random } from '../../demo/random.ts';
import { endSessions } from '../../demo/sessions.ts';
import { createSite, type Site } from '../../demo/site.ts';
import { type Doors, openDoors } from './extension-doors.ts';
import { type Machine, type Part, startMachine } from './machine.ts';
import { type Model, openModel } from './model.ts';
import { type Network, openNetwork } from './network.ts';
import type { Program } from './product.ts';
import { nameFault } from './schedule.ts';
import type { TabProgram } from './tab-program.ts';

export interface Tab {
  readonly part: Part;
  readonly program: TabProgram;
  /** Runs as the tab's code; undefined where the tab ended first. */
  does<T>(act: (program: TabProgram) => Promise<T>): Promise<T | undefined>;
}

export interface World {
  readonly random: Random;
  readonly site: Site;
  readonly machine: Machine;
  readonly doors: Doors;
  readonly network: Network;
  readonly model: Model;
  readonly trace: readonly string[];
  /** How often each fault struck. */
  readonly struck: Map<string, number>;
  /** Nothing more is to go wrong. */
  isHealed: boolean;
  strike(name: string): void;
  note(line: string): void;
  openTab(place: 0 | 1): Promise<Tab>;
  closeTab(tab: Tab): void;
  changeClient: (id: number, fields: Parameters<typeof editClient>[2]) => void;
  endSessions(): void;
  /** Ends all that is still open: the code of the tabs is shared with the next run, which would wait for it. */
  close(): Promise<void>;
}

export interface WorldOptions {
  readonly seed: number;
  readonly programs: readonly [Program, Program];
  readonly profile?: '4.15' | '2026';
  readonly clients?: number;
}

export function makeWorld({ seed, programs, profile, clients }: WorldOptions): World {
  const random = createRandom(seed);
  const machine = startMachine(random);
  const site = createSite({
    profile: profile ?? (random() < 0.75 ? '4.15' : '2026'),
    clients: clients ?? 10 + Math.floor(random() * 10),
    seed,
    toggles: { strictCsrf: random() < 0.5 },
  });
  const trace: string[] = [];
  const note = (line: string): void => {
    trace.push(`${(machine.now() / 1000).toFixed(3).padStart(9)} s  ${line}`);
  };
  const struck = new Map<string, number>();
  const strike = (name: string): void => {
    note(`FAULT ${name}`);
    struck.set(name, (struck.get(name) ?? 0) + 1);
  };
  const doors = openDoors(machine, () => programs[0].serveLeases());
  doors.onStoreFault = (fault) => strike(`store ${fault}`);
  const network = openNetwork(machine, site);
  network.onFault = (fault) => strike(nameFault(fault));
  const model = openModel({
    now: machine.now,
    database: site.database,
    trace: note,
    stored: doors.stored,
  });
  network.onSend = model.watch;
  const parts: Part[] = [];
  return {
    random,
    site,
    machine,
    doors,
    network,
    model,
    trace,
    struck,
    isHealed: false,
    strike,
    note,
    async openTab(place) {
      const number = parts.length + 1;
      const part = machine.open(`tab ${number}`, number);
      parts.push(part);
      await network.serve(part);
      const over = new AbortController();
      const program = machine.within(part, () => programs[place].openProgram(over.signal));
      note(`${part.name} opens`);
      return {
        part,
        program,
        async does(act) {
          const work = machine.within(part, () => act(program));
          const left = part.ended.then(() => undefined);
          // What a tab says that has ended is heard by nobody.
          work.catch(() => undefined);
          return Promise.race([work, left]);
        },
      };
    },
    closeTab(tab) {
      note(`${tab.part.name} is gone`);
      machine.end(tab.part);
    },
    changeClient: (id, fields) => {
      editClient(site.database, id, fields);
      model.noteEdits();
    },
    endSessions: () => endSessions(site.database),
    async close() {
      for (const part of parts) machine.end(part);
      doors.stopBackground();
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}
