// A connection between a page and the background without a browser: what one posts, the other hears.

interface Listeners<T> {
  addListener(listener: (value: T) => void): void;
}

export interface FakePort {
  readonly name: string;
  readonly sender: unknown;
  readonly onMessage: Listeners<unknown>;
  readonly onDisconnect: Listeners<unknown>;
  postMessage(message: unknown): void;
  disconnect(): void;
}

/** Both ends; who disconnects does not hear of it, as in a browser. */
export function connectPair(
  name: string,
  sender: unknown,
): { readonly page: FakePort; readonly background: FakePort } {
  const heard = {
    page: new Set<(value: unknown) => void>(),
    background: new Set<(value: unknown) => void>(),
  };
  const ended = {
    page: new Set<(value: unknown) => void>(),
    background: new Set<(value: unknown) => void>(),
  };
  let isOpen = true;
  const makeEnd = (own: 'page' | 'background', other: 'page' | 'background'): FakePort => ({
    name,
    sender,
    onMessage: { addListener: (listener) => heard[own].add(listener) },
    onDisconnect: { addListener: (listener) => ended[own].add(listener) },
    postMessage(message) {
      if (!isOpen) throw new Error('The port is closed.');
      for (const listener of heard[other]) listener(structuredClone(message));
    },
    disconnect() {
      if (!isOpen) return;
      isOpen = false;
      for (const listener of ended[other]) listener(undefined);
    },
  });
  return { page: makeEnd('page', 'background'), background: makeEnd('background', 'page') };
}
