// The page after the first installation: once, for whoever installs it, and never for whoever works on it.
import { beforeEach, expect, test, vi } from 'vitest';

interface Installed {
  readonly reason: string;
  readonly temporary?: boolean;
}

const { listeners, create, installType } = vi.hoisted(() => ({
  listeners: [] as ((details: Installed) => void)[],
  create: vi.fn<(tab: { readonly url: string }) => Promise<void>>(),
  installType: { current: 'normal' },
}));

vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: {
      getURL: (path: string) => `chrome-extension://ours/${path}`,
      onInstalled: {
        addListener: (listener: (details: Installed) => void) => listeners.push(listener),
      },
    },
    management: { getSelf: async () => ({ installType: installType.current }) },
    tabs: { create },
  },
}));
// Another file's mock could still be in what both files import.
vi.resetModules();
const { startFirstRun } = await import('../../../background/first-run.ts');

beforeEach(() => {
  listeners.length = 0;
  create.mockReset().mockResolvedValue();
  installType.current = 'normal';
  startFirstRun();
});

const happen = async (details: Installed): Promise<void> => {
  for (const listener of listeners) listener(details);
  await new Promise((resolve) => setImmediate(resolve));
};

test('it opens where the extension is installed', async () => {
  await happen({ reason: 'install' });
  expect(create).toHaveBeenCalledExactlyOnceWith({
    url: 'chrome-extension://ours/options.html#start',
  });
});

test.each([
  ['an update of it', { reason: 'update' }],
  ['an update of the browser', { reason: 'chrome_update' }],
  ['a loading for a while', { reason: 'install', temporary: true }],
])('%s opens nothing', async (_what, details) => {
  await happen(details);
  expect(create).not.toHaveBeenCalled();
});

test('who loads it to work on it is left alone', async () => {
  installType.current = 'development';
  await happen({ reason: 'install' });
  expect(create).not.toHaveBeenCalled();
});
