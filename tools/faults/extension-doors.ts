// What the browser gives an extension, as the machine has it: two storage areas and ports to a background that
// starts when it is needed. Everything takes time, may fail by plan, and is cut off where its part ends.
import type { Machine, Part } from './machine.ts';
import { runningPart } from './machine.ts';

export const EXTENSION_ID = 'grantkeeper';

/** How the store fails: full, the local one takes nothing more; broken refuses everything. */
type StoreFault = 'full' | 'broken' | undefined;

export interface Doors {
  /** What stands in `storage.local`, by key. */
  stored(): Readonly<Record<string, unknown>>;
  failStore(fault: StoreFault): void;
  onStoreFault: (fault: 'full' | 'broken') => void;
  /** Stops the background; what needs it starts it anew. */
  stopBackground(): void;
  /** Forgets what lives as long as the browser. */
  closeBrowser(): void;
}

type Listener = (...values: never[]) => void;

interface Listeners<T extends Listener> {
  addListener(listener: T): void;
  removeListener(listener: T): void;
}

let machine: Machine;
let fault: StoreFault;
let onStoreFault: Doors['onStoreFault'];
let background: Part | undefined;
let startBackground: () => void;
const local = new Map<string, string>();
const session = new Map<string, string>();
const connectListeners = new Map<Part, ((port: Port) => void)[]>();
let changeListeners: { part: Part; listener: (changes: unknown, area: string) => void }[] = [];

/** Empties everything for a new machine. `start` is run as the background's code, whenever one starts. */
export function openDoors(of: Machine, start: () => void): Doors {
  machine = of;
  startBackground = start;
  fault = undefined;
  background = undefined;
  local.clear();
  session.clear();
  connectListeners.clear();
  changeListeners = [];
  const doors: Doors = {
    stored: () => readAll(local),
    failStore: (next) => {
      fault = next;
    },
    onStoreFault: () => undefined,
    stopBackground() {
      if (background) machine.end(background);
      background = undefined;
    },
    closeBrowser() {
      doors.stopBackground();
      session.clear();
    },
  };
  onStoreFault = (struck) => doors.onStoreFault(struck);
  return doors;
}

function readAll(area: ReadonlyMap<string, string>): Record<string, unknown> {
  return Object.fromEntries(
    [...area].map(([key, text]): [string, unknown] => [key, JSON.parse(text)]),
  );
}

const GONE = 'The page is gone.';

/** One call of a storage area: noted, done a moment later by the browser, answered where somebody still listens. */
function callStore<T>(what: string, isLimited: boolean, act: () => T): Promise<T> {
  const part = runningPart();
  if (!part?.isAlive) return Promise.reject(new Error(GONE));
  machine.onStep(part, `before ${what}`);
  return new Promise((resolve, reject) => {
    let isDone = false;
    const perform = (): T => {
      isDone = true;
      if (fault === 'broken' || (fault === 'full' && isLimited)) {
        onStoreFault(fault);
        throw new Error(fault === 'full' ? 'QUOTA_BYTES quota exceeded' : 'IO error');
      }
      return act();
    };
    // A write that was on its way may or may not have arrived.
    const cut = (): void => {
      try {
        if (!isDone && machine.random() < 0.5) perform();
      } catch {
        // Nobody is there to hear that it failed.
      }
      reject(new Error(GONE));
    };
    if (!part.isAlive) return cut();
    part.onEnd.push(cut);
    machine.at(1 + Math.floor(machine.random() * 4), undefined, () => {
      if (!part.isAlive) return;
      part.onEnd.splice(part.onEnd.indexOf(cut), 1);
      try {
        const value = perform();
        machine.onStep(part, `after ${what}`);
        if (part.isAlive) resolve(value);
        else reject(new Error(GONE));
      } catch (error) {
        reject(error);
      }
    });
  });
}

function makeArea(name: string, area: Map<string, string>) {
  const tell = (changes: Record<string, unknown>): void => {
    for (const { part, listener } of changeListeners) {
      machine.at(1, part, () => listener(changes, name));
    }
  };
  return {
    get: (keys: string | readonly string[] | null) =>
      callStore(`${name}.get`, false, () => {
        const all = readAll(area);
        if (keys === null) return all;
        const wanted = typeof keys === 'string' ? [keys] : keys;
        return Object.fromEntries(wanted.flatMap((key) => (key in all ? [[key, all[key]]] : [])));
      }),
    set(items: Record<string, unknown>) {
      // What is written is what it was when it was asked for.
      const texts = Object.entries(items).map(
        ([key, value]) => [key, JSON.stringify(value)] as const,
      );
      return callStore(`${name}.set ${Object.keys(items).join(' ')}`, name === 'local', () => {
        for (const [key, text] of texts) area.set(key, text);
        tell(items);
      });
    },
    remove(keys: string | readonly string[]) {
      const list = typeof keys === 'string' ? [keys] : keys;
      // A full store can be made emptier.
      return callStore(`${name}.remove`, false, () => {
        for (const key of list) area.delete(key);
        tell(Object.fromEntries(list.map((key) => [key, undefined])));
      });
    },
  };
}

interface Port {
  readonly name: string;
  readonly sender: unknown;
  readonly onMessage: Listeners<(message: unknown) => void>;
  readonly onDisconnect: Listeners<() => void>;
  postMessage(message: unknown): void;
  disconnect(): void;
}

function connect({ name }: { readonly name: string }): Port {
  const page = runningPart();
  if (!page?.isAlive) throw new Error(GONE);
  const host = ensureBackground();
  const sender = {
    id: EXTENSION_ID,
    frameId: 0,
    tab: { id: page.tab },
    url: `${location.origin}/admin/auth-clients`,
  };
  const ends = { page: makeEnd(page), background: makeEnd(host) };
  let isOpen = true;
  const close = (other: 'page' | 'background'): void => {
    if (!isOpen) return;
    isOpen = false;
    machine.at(1, ends[other].part, () => {
      for (const listener of ends[other].ended) listener();
    });
  };
  page.onEnd.push(() => close('background'));
  host.onEnd.push(() => close('page'));
  const makePort = (own: 'page' | 'background', other: 'page' | 'background'): Port => ({
    name,
    sender,
    onMessage: makeListeners(ends[own].heard),
    onDisconnect: makeListeners(ends[own].ended),
    postMessage(message) {
      if (!isOpen) throw new Error('The port is closed.');
      const copy: unknown = structuredClone(message);
      machine.at(1, ends[other].part, () => {
        if (!isOpen) return;
        for (const listener of ends[other].heard) listener(copy);
      });
    },
    disconnect: () => close(other),
  });
  const port = makePort('background', 'page');
  machine.at(1, host, () => {
    for (const listener of connectListeners.get(host) ?? []) listener(port);
  });
  return makePort('page', 'background');
}

function makeEnd(part: Part) {
  const heard: ((message: unknown) => void)[] = [];
  const ended: (() => void)[] = [];
  return { part, heard, ended };
}

function makeListeners<T extends Listener>(list: T[]): Listeners<T> {
  return {
    addListener: (listener) => void list.push(listener),
    removeListener: (listener) => void list.splice(list.indexOf(listener), 1),
  };
}

function ensureBackground(): Part {
  if (background?.isAlive) return background;
  const started = machine.open('background', -1);
  background = started;
  machine.within(started, startBackground);
  return started;
}

/** What `browser` is to the product. */
export const browserDoor = {
  runtime: {
    id: EXTENSION_ID,
    connect,
    onConnect: {
      addListener(listener: (port: Port) => void) {
        const part = runningPart();
        if (part) connectListeners.set(part, [...(connectListeners.get(part) ?? []), listener]);
      },
    },
  },
  storage: {
    local: makeArea('local', local),
    session: makeArea('session', session),
    onChanged: {
      addListener(listener: (changes: unknown, area: string) => void) {
        const part = runningPart();
        if (part) changeListeners.push({ part, listener });
      },
      removeListener(listener: unknown) {
        changeListeners = changeListeners.filter((one) => one.listener !== listener);
      },
    },
  },
};
