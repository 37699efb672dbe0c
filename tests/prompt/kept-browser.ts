// A Chromium in a window on a display of its own, with a profile that outlives it: its questions can be answered.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findBrowser } from '../../tools/prerequisites/find-browser.mjs';
import { THIS_MACHINE } from '../../tools/prerequisites/this-machine.mjs';

export interface KeptBrowser {
  readonly browser: Browser;
  readonly extensionId: string;
  /** Answers the browser's question that has the focus, as a person would with the keyboard. */
  answer(word: 'Deny' | 'Allow'): void;
  close(): Promise<void>;
}

/** Chromium takes no Allow in the first half second, lest a press that was meant for something else allow it. */
const READING_MS = 700;

/** Deny has the focus at first, and Shift alone does nothing. */
const KEYS = { Deny: ['Return'], Allow: ['Shift_L', 'Tab', 'Return'] } as const;

/** Starts it with the unpacked extension of a folder. What it stores and permits stays in `profile`. */
export async function openKeptBrowser(profile: string, extension: string): Promise<KeptBrowser> {
  const executablePath = findBrowser('chromium', THIS_MACHINE);
  if (!executablePath)
    throw new Error('There is no Chromium here; npm test installs it or says how.');
  mkdirSync(join(profile, 'Default'), { recursive: true });
  const screen = await openScreen();
  const env = { ...process.env, DISPLAY: screen.name };
  const browser = await puppeteer.launch({
    executablePath,
    headless: false,
    pipe: true,
    enableExtensions: true,
    defaultViewport: null,
    userDataDir: profile,
    env,
    args: [
      // The protocol's own way to load one forgets at each start what the browser has permitted it.
      `--load-extension=${extension}`,
      '--no-first-run',
      '--disable-background-networking',
      '--disable-gpu',
      '--disable-sync',
      '--window-size=1300,900',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  const worker = await browser.waitForTarget((one) => one.type() === 'service_worker');
  return {
    browser,
    extensionId: new URL(worker.url()).host,
    answer: (word) =>
      void execFileSync('xdotool', ['key', '--delay', `${READING_MS}`, ...KEYS[word]], { env }),
    close: async () => {
      await browser.close();
      screen.program.kill();
    },
  };
}

/** Turns to a page and presses the toolbar button on it. */
export async function openPopup({ browser, extensionId }: KeptBrowser, page: Page): Promise<Page> {
  await page.bringToFront();
  // One that is just closing may still be there.
  const old = new Set(browser.targets());
  const opened = browser.waitForTarget(
    (target) => !old.has(target) && target.url().endsWith('/popup.html'),
  );
  await (await browser.extensions()).get(extensionId)?.triggerAction(page);
  const popup = await (await opened).asPage();
  await popup.waitForSelector('[role="switch"]');
  return popup;
}

async function openScreen(): Promise<{ readonly name: string; readonly program: ChildProcess }> {
  // It ends by itself with the last window on it, should nobody be left to end it.
  const program = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp', '-terminate'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const number = await new Promise<string>((resolve, reject) => {
    program.stdio[3]?.once('data', (data: Buffer) => resolve(data.toString().trim()));
    program.once('error', reject);
    program.once('exit', () => reject(new Error('Xvfb has ended before it began.')));
  });
  return { name: `:${number}`, program };
}
