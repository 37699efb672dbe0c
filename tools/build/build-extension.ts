// Builds the extension for a browser, unless that very build is there already.
import { join } from 'node:path';
import { CommandError } from '../command/command-error.mjs';
import { NODE_FILE, PROJECT_FOLDER } from '../command/project.mjs';
import { runAndRead } from '../command/run-child.mjs';
import type { Cleanup } from '../command/run-command.mjs';
import type { BrowserKind } from '../prerequisites/find-browser.mjs';
import { forgetBuilt, hashSources, isBuilt, markBuilt } from './build-stamp.ts';

/** One way to build: where it goes, and which hosts it matches beside ProcessMaker's cloud. */
export interface Variant {
  readonly outDir: string;
  /** Scheme and host of match patterns; patterns know no port. */
  readonly extraHosts: readonly string[];
  /** With the pseudo-language that shows clipped and hard-coded text. */
  readonly pseudoLanguage?: true;
}

/** What the stores get. */
export const STORE_VARIANT: Variant = { outDir: '.output', extraHosts: [] };

/** For the stand-in ProcessMaker. */
export const LOOPBACK_VARIANT: Variant = {
  outDir: '.output-loopback',
  extraHosts: ['http://127.0.0.1', 'http://localhost'],
  pseudoLanguage: true,
};

const TARGETS = {
  chromium: { wxtName: 'chrome', folder: 'chrome-mv3' },
  firefox: { wxtName: 'firefox', folder: 'firefox-mv3' },
} as const;

/** For one ProcessMaker site. */
export function siteVariant(site: URL): Variant {
  return {
    outDir: '.output-acceptance',
    extraHosts: [`${site.protocol}//${site.hostname}`],
  };
}

/** The folder that a browser loads the extension from, built or not. */
export function extensionFolder(kind: BrowserKind, variant: Variant): string {
  return join(PROJECT_FOLDER, variant.outDir, TARGETS[kind].folder);
}

/** Builds where needed, and returns the folder. Throws `CommandError` with what WXT said. */
export async function buildExtension(
  kind: BrowserKind,
  variant: Variant,
  cleanup: Cleanup,
): Promise<string> {
  const folder = extensionFolder(kind, variant);
  const hash = hashSources(JSON.stringify(variant));
  if (isBuilt(folder, hash)) return folder;
  forgetBuilt(folder);
  const wxt = join(PROJECT_FOLDER, 'node_modules/wxt/bin/wxt.mjs');
  const args = [wxt, 'build', PROJECT_FOLDER, '--browser', TARGETS[kind].wxtName, '--mv3'];
  const { code, output } = await runAndRead(cleanup, NODE_FILE, args, {
    env: {
      ...process.env,
      GRANTKEEPER_OUT_DIR: variant.outDir,
      GRANTKEEPER_EXTRA_HOSTS: variant.extraHosts.join(),
      GRANTKEEPER_PSEUDO_LANGUAGE: variant.pseudoLanguage ? 'yes' : 'no',
    },
  });
  if (code !== 0) {
    throw new CommandError(`The extension cannot be built for ${kind}; WXT said:\n${output}`);
  }
  markBuilt(folder, hash);
  return folder;
}
