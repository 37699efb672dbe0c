// How much there is of us: in the package, in the page's memory, and in its document.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { API_HEADERS, CLIENTS_PATH } from '../../../processmaker/contract.ts';
import { OWN, press } from '../../browser/own-parts.ts';
import { CommandError } from '../../command/command-error.mjs';
import { NODE_FILE, PROJECT_FOLDER } from '../../command/project.mjs';
import { runAndRead } from '../../command/run-child.mjs';
import type { Cleanup } from '../../command/run-command.mjs';
import { summarise } from '../measure.ts';
import type { Measured } from '../row.ts';
import { readHeap, type Session, waitForAudit } from './session.ts';

/** What the page holds more with the extension, against the parsed list alone. */
export async function compareMemory(session: Session, rounds: number): Promise<Measured> {
  const ratios: number[] = [];
  let note = '';
  for (let round = 0; round < rounds; round += 1) {
    // What is held doesn't depend on what else goes on, other than times.
    const [held, bare] = await Promise.all([measureHeld(session), measureBare(session)]);
    const ours = held - bare.page;
    ratios.push(ours / bare.parsed);
    note = `${inMegabytes(ours)} and ${inMegabytes(bare.parsed)} MB`;
  }
  return { ...summarise(ratios), note };
}

/** In bytes: the page with the extension. */
async function measureHeld(session: Session): Promise<number> {
  const page = await session.open('with');
  await waitForAudit(page);
  const held = await readHeap(page);
  await page.close();
  return held;
}

/** In bytes: the page without the extension, and what the list adds to it, parsed there. */
async function measureBare(session: Session): Promise<{ page: number; parsed: number }> {
  const bare = await session.open('without');
  const page = await readHeap(bare);
  const text = await bare.evaluate(
    async (path, headers) => (await fetch(path, { headers })).text(),
    CLIENTS_PATH,
    API_HEADERS,
  );
  const list = await bare.evaluateHandle((json): unknown => JSON.parse(json), text);
  const parsed = (await readHeap(bare)) - page;
  await list.dispose();
  await bare.close();
  return { page, parsed };
}

/** Nodes of ours, in shadow roots too, on the list and in the open workbench. */
export async function countNodes(page: Page): Promise<number> {
  await waitForAudit(page);
  await press(page, OWN.bar, 'Workbench');
  await page.waitForSelector('[data-grantkeeper="workbench"] >>> tr.client');
  return page.evaluate(() => {
    const count = (root: Node): number => {
      let nodes = 1;
      if (root instanceof Element && root.shadowRoot) nodes += count(root.shadowRoot);
      for (const child of root.childNodes) nodes += count(child);
      return nodes;
    };
    return [...document.querySelectorAll('[data-grantkeeper]')].reduce(
      (sum, host) => sum + count(host),
      0,
    );
  });
}

const NAIVE_CONFIG = `import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
export default defineConfig({ imports: false, vite: () => ({ plugins: [preact()] }) });
`;

const NAIVE_SCRIPT = `import { signal } from '@preact/signals';
import { render } from 'preact';
import browser from 'webextension-polyfill';
import { createShadowRootUi } from 'wxt/utils/content-script-ui/shadow-root';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { z } from 'zod';
const client = z.object({ id: z.number(), name: z.string(), redirect: z.string() });
const clients = signal([]);
const View = () => <ul>{clients.value.map(({ id, name }) => <li key={id}>{name}</li>)}</ul>;
export default defineContentScript({
  matches: ['https://example.com/*'],
  async main(context) {
    await browser.storage.local.get('settings');
    clients.value = z.array(client).parse(await (await fetch('/oauth/clients')).json());
    const ui = await createShadowRootUi(context, {
      name: 'naive-view',
      position: 'inline',
      onMount: (container) => render(<View />, container),
    });
    ui.mount();
  },
});
`;

/** The compressed content script of a stack without features, built now; in bytes. */
export async function buildNaive(cleanup: Cleanup): Promise<number> {
  // Within the project, so that its packages are found.
  const cache = join(PROJECT_FOLDER, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'naive-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  cleanup.add(remove);
  mkdirSync(join(folder, 'entrypoints'));
  writeFileSync(join(folder, 'package.json'), '{ "name": "naive", "version": "1.0.0" }');
  writeFileSync(join(folder, 'wxt.config.ts'), NAIVE_CONFIG);
  writeFileSync(join(folder, 'entrypoints/naive.content.tsx'), NAIVE_SCRIPT);
  const wxt = join(PROJECT_FOLDER, 'node_modules/wxt/bin/wxt.mjs');
  const args = [wxt, 'build', folder, '--browser', 'chrome', '--mv3'];
  const { code, output } = await runAndRead(cleanup, NODE_FILE, args, { env: process.env });
  if (code !== 0) throw new CommandError(`The naive stack cannot be built; WXT said:\n${output}`);
  const script = readFileSync(join(folder, '.output/chrome-mv3/content-scripts/naive.js'));
  remove();
  return gzipSync(script, { level: 9 }).length;
}

function inMegabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1);
}
