// Starts a browser of its own for a command or a test: fresh profile, the extension in it, nothing left behind.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type LaunchOptions } from 'puppeteer-core';
import { CommandError } from '../command/command-error.mjs';
import type { BrowserKind } from '../prerequisites/find-browser.mjs';
import { FIREFOX_PREFERENCES } from './firefox-preferences.ts';

export interface BrowserOptions {
  readonly kind: BrowserKind;
  /** The browser's program. */
  readonly executable: string;
  /** Folder of the built extension; without one the browser is as ProcessMaker's users have it. */
  readonly extension?: string;
  readonly headless: boolean;
  readonly windowSize?: { readonly width: number; readonly height: number };
  /** Leaves requests unwatched: watched, a page keeps and decodes each answer once more, on its main thread. */
  readonly networkEnabled?: false;
}

const GUARD_FILE = fileURLToPath(new URL('./guard.mjs', import.meta.url));
const WINDOW_SIZE = { width: 1280, height: 900 };

const CHROMIUM_ARGUMENTS = [
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  // Branded Chrome takes an unpacked extension in no other way than over this door.
  '--enable-unsafe-extension-debugging',
  // Chromium refuses its sandbox to root, which is who runs in most containers.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** Starts the browser. Its `close()` ends it and removes all that it wrote. Throws `CommandError`. */
export async function launchBrowser(options: BrowserOptions): Promise<Browser> {
  const { kind, executable, extension } = options;
  const folder = mkdtempSync(join(tmpdir(), 'grantkeeper-'));
  const removeFolder = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  try {
    const browser = await puppeteer.launch(launchOptions(options, folder));
    guard(browser, folder, removeFolder);
    if (kind === 'firefox' && extension) await browser.installExtension(extension);
    return browser;
  } catch (cause) {
    removeFolder();
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new CommandError(`${executable} cannot be started: ${reason}`, { cause });
  }
}

/** A test runner kills its workers without asking: Firefox would live on, and the folder stay. */
function guard(browser: Browser, folder: string, removeFolder: () => void): void {
  const program = browser.process();
  const watcher = spawn(process.execPath, [GUARD_FILE, `${program?.pid}`, folder], {
    detached: true,
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  watcher.unref();
  program?.once('exit', () => {
    watcher.kill('SIGKILL');
    removeFolder();
  });
}

function launchOptions(options: BrowserOptions, folder: string): LaunchOptions {
  const { kind, executable, extension, headless } = options;
  const { width, height } = options.windowSize ?? WINDOW_SIZE;
  const common: LaunchOptions = {
    executablePath: executable,
    headless,
    // In a window the page fills it, as a user expects.
    defaultViewport: headless ? { width, height } : null,
    // Both browsers leave sockets and caches beside their profile.
    env: { ...process.env, TMPDIR: folder },
    userDataDir: makeProfile(folder),
    // Whoever started the browser closes it, or the guard does.
    handleSIGHUP: false,
    handleSIGINT: false,
    handleSIGTERM: false,
  };
  if (kind === 'firefox') {
    return {
      ...common,
      browser: 'firefox',
      args: [
        `--width=${width}`,
        `--height=${height}`,
        // Only so can it be told to force colours; nobody's own page is opened in it.
        ...(headless ? ['-remote-allow-system-access'] : []),
      ],
      extraPrefsFirefox: FIREFOX_PREFERENCES,
    };
  }
  return {
    ...common,
    pipe: true,
    networkEnabled: options.networkEnabled ?? true,
    enableExtensions: extension ? [extension] : false,
    // The banner "controlled by automated software" would cover the page of somebody who tries it.
    ignoreDefaultArgs: headless ? false : ['--enable-automation'],
    args: [...CHROMIUM_ARGUMENTS, `--window-size=${width},${height}`],
  };
}

function makeProfile(folder: string): string {
  const profile = join(folder, 'profile');
  mkdirSync(join(profile, 'Default'), { recursive: true });
  // Chromium's offer to save the password would cover the page.
  const preferences = { credentials_enable_service: false };
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
  return profile;
}
