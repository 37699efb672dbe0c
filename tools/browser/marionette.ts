// A Firefox of our own over Marionette, its remote protocol: the only one that reaches an extension's own pages.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { FIREFOX_PREFERENCES } from './firefox-preferences.ts';
import { type FirefoxChrome, openChrome } from './marionette-chrome.ts';
import { poll } from './poll.ts';

/** Gives the extension a known address, `moz-extension://<this>/`. */
const EXTENSION_UUID = 'f0e1d2c3-b4a5-4678-9abc-def012345678';

export interface MarionetteOptions {
  readonly executable: string;
  /** Id of the extension that will be installed. */
  readonly extensionId: string;
  /** A folder that outlives the browser; without one the profile is fresh and removed in the end. */
  readonly profile?: string;
  /** Its policy, as the managed storage has it. */
  readonly policy?: unknown;
  /** The content of a `policies.json`, as a company rolls it out. */
  readonly policies?: unknown;
}

export interface MarionetteBrowser extends FirefoxChrome {
  /** Address of a page of the extension. */
  pageUrl(path: string): string;
  install(folder: string): Promise<void>;
  /** Installs a packed file, which is there after the next start, too. */
  installForGood(file: string): Promise<void>;
  /** The addresses of all tabs. */
  listPages(): Promise<readonly string[]>;
  /** Waits for a tab with this address and makes it the current one. */
  switchToPage(url: string): Promise<void>;
  open(url: string): Promise<void>;
  /** A new tab, which becomes the current one; returns its handle. */
  openTab(): Promise<string>;
  switchTo(tab: string): Promise<void>;
  /** Runs the body of a function in the page; `arguments` are what was given. */
  run(script: string, ...args: readonly unknown[]): Promise<unknown>;
  /** As `run`, for a body that answers a promise, with the page's own `browser` as `api`. */
  runAsync(script: string): Promise<unknown>;
  /** Clicks as a person would. */
  click(selector: string): Promise<void>;
  type(selector: string, text: string): Promise<void>;
  /** Waits until the body answers something truthy. */
  until(script: string): Promise<unknown>;
  close(): Promise<void>;
}

/** How long a Firefox on a busy machine may take. */
const PATIENCE_MS = 30_000;
const LOOK_AGAIN_MS = 50;

/** Starts a headless Firefox with a fresh profile; optional permissions are granted without a question. */
export async function launchMarionette(options: MarionetteOptions): Promise<MarionetteBrowser> {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'grantkeeper-marionette-'));
  mkdirSync(profile, { recursive: true });
  const port = await findFreePort();
  writeProfile(profile, port, options);
  const program = spawn(
    options.executable,
    ['-marionette', '-remote-allow-system-access', '-headless', '-no-remote', '-profile', profile],
    {
      stdio: 'ignore',
      env: {
        ...process.env,
        HOME: profile,
        TMPDIR: profile,
        ...(options.policies !== undefined && { MOZ_DISABLE_NONLOCAL_CONNECTIONS: '1' }),
      },
    },
  );
  const gone = once(program, 'exit').then(() => {
    if (!options.profile) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });
  try {
    const client = await connectClient(port, program);
    await client.send('WebDriver:NewSession', { capabilities: { alwaysMatch: {} } });
    return createBrowser(client, options.extensionId, async () => {
      await client.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => program.kill());
      await gone;
    });
  } catch (error) {
    program.kill();
    throw error;
  }
}

function writeProfile(
  profile: string,
  port: number,
  { extensionId, policy, policies }: MarionetteOptions,
): void {
  const preferences = {
    ...FIREFOX_PREFERENCES,
    'marionette.port': port,
    'extensions.webextOptionalPermissionPrompts': false,
    // What is built here is signed by nobody.
    'xpinstall.signatures.required': false,
    // Else it reads them for the whole machine only. For tests it takes a file that is named to it.
    ...(policies !== undefined && {
      'browser.policies.alternatePath': join(profile, 'policies.json'),
      'security.turn_off_all_security_so_that_viruses_can_take_over_this_computer': true,
    }),
    'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: EXTENSION_UUID }),
  };
  writeFileSync(
    join(profile, 'user.js'),
    Object.entries(preferences)
      .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`)
      .join('\n'),
  );
  if (policies !== undefined) {
    writeFileSync(join(profile, 'policies.json'), JSON.stringify(policies));
  }
  if (policy === undefined) return;
  const file = join(profile, '.mozilla', 'managed-storage', `${extensionId}.json`);
  mkdirSync(dirname(file), { recursive: true });
  const manifest = { name: extensionId, description: 'policy', type: 'storage', data: policy };
  writeFileSync(file, JSON.stringify(manifest));
}

interface Client {
  send(command: string, parameters?: unknown): Promise<unknown>;
}

/** Marionette speaks `<length>:<JSON>`; an answer is `[1, id, error, result]`. */
async function connectClient(port: number, program: ChildProcess): Promise<Client> {
  const socket = await connectSocket(port, program);
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let greeted: () => void;
  const greeting = new Promise<void>((resolve) => {
    greeted = resolve;
  });
  let buffer = Buffer.alloc(0);
  socket.on('data', (data: Buffer) => {
    buffer = Buffer.concat([buffer, data]);
    for (;;) {
      const colon = buffer.indexOf(':');
      const end = colon + 1 + Number(buffer.subarray(0, colon));
      if (colon < 0 || buffer.length < end) return;
      const message: unknown = JSON.parse(buffer.subarray(colon + 1, end).toString());
      buffer = buffer.subarray(end);
      if (!Array.isArray(message)) {
        greeted();
        continue;
      }
      const [, id, error, result] = message;
      const asked = waiting.get(id);
      waiting.delete(id);
      if (error) asked?.reject(new Error(`${error.error}: ${error.message}`));
      else asked?.resolve(result);
    }
  });
  socket.on('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('Firefox has closed.'));
  });
  await greeting;
  let last = 0;
  return {
    send: (command, parameters = {}) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject });
        const text = JSON.stringify([0, last, command, parameters]);
        socket.write(`${Buffer.byteLength(text)}:${text}`);
      }),
  };
}

async function connectSocket(port: number, program: ChildProcess): Promise<Socket> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const socket = connect(port, '127.0.0.1');
    try {
      await once(socket, 'connect');
      return socket;
    } catch (cause) {
      if (program.exitCode !== null || Date.now() > end) {
        throw new Error('Firefox does not open its Marionette port.', { cause });
      }
      await wait(LOOK_AGAIN_MS);
    }
  }
}

function createBrowser(
  { send }: Client,
  extensionId: string,
  close: () => Promise<void>,
): MarionetteBrowser {
  const readValue = (result: unknown): unknown =>
    typeof result === 'object' && result !== null && 'value' in result ? result.value : result;
  const run = async (script: string, ...args: readonly unknown[]): Promise<unknown> =>
    readValue(await send('WebDriver:ExecuteScript', { script, args, newSandbox: true }));
  const find = async (selector: string): Promise<unknown> => {
    await until(`return document.querySelector(${JSON.stringify(selector)}) !== null`);
    const found = readValue(
      await send('WebDriver:FindElement', { using: 'css selector', value: selector }),
    );
    return Object.values(found ?? {})[0];
  };
  const until = (script: string): Promise<unknown> => poll(script, () => run(script));
  const readPages = async (): Promise<ReadonlyMap<string, string>> => {
    const handles = await send('WebDriver:GetWindowHandles');
    const pages = new Map<string, string>();
    for (const handle of Array.isArray(handles) ? handles.map(String) : []) {
      await send('WebDriver:SwitchToWindow', { handle, focus: true });
      pages.set(String(await run('return location.href')), handle);
    }
    return pages;
  };
  return {
    ...openChrome(send, extensionId),
    pageUrl: (path) => `moz-extension://${EXTENSION_UUID}/${path}`,
    install: async (folder) => {
      await send('Addon:Install', { path: folder, temporary: true });
    },
    installForGood: async (file) => {
      await send('Addon:Install', { path: file, temporary: false });
    },
    listPages: async () => [...(await readPages()).keys()],
    switchToPage: async (url) => {
      const handle = await poll(`a tab shows ${url}`, async () => (await readPages()).get(url));
      await send('WebDriver:SwitchToWindow', { handle, focus: true });
    },
    open: async (url) => {
      await send('WebDriver:Navigate', { url });
    },
    openTab: async () => {
      const opened = await send('WebDriver:NewWindow', { type: 'tab', focus: true });
      const handle = String(Object.values(opened ?? {})[0]);
      await send('WebDriver:SwitchToWindow', { handle, focus: true });
      return handle;
    },
    switchTo: async (handle) => {
      await send('WebDriver:SwitchToWindow', { handle, focus: true });
    },
    run,
    runAsync: async (script) =>
      readValue(
        await send('WebDriver:ExecuteAsyncScript', {
          script: `const done = arguments[arguments.length - 1];
            const api = (window.wrappedJSObject ?? window).browser;
            (async () => { ${script} })().then((value) => done(JSON.stringify(value)), (error) => done(String(error)));`,
          args: [],
        }),
      ),
    click: async (selector) => {
      await send('WebDriver:ElementClick', { id: await find(selector) });
    },
    type: async (selector, text) => {
      await send('WebDriver:ElementSendKeys', { id: await find(selector), text });
    },
    until,
    close,
  };
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (typeof address !== 'object' || address === null) throw new Error('There is no free port.');
  return address.port;
}
