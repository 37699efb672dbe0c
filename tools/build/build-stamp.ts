// Tells whether a built extension is still what its sources say, so that nothing is built twice.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_FOLDER } from '../command/project.mjs';
import { sizesFile } from './measure-script.ts';

/** Everything that a build reads. */
const SOURCES = [
  'background',
  'components',
  'domain',
  'entrypoints',
  'features',
  'locales',
  'messages',
  'pages',
  'processmaker',
  'public',
  'runs',
  'state',
  'storage',
  'tools/build/measure-script.ts',
  'tools/build/module-sizes.ts',
  'package-lock.json',
  'package.json',
  'tsconfig.base.json',
  'tsconfig.json',
  'wxt.config.ts',
];

/** A hash over the sources and over `settings`, whatever else decides what the build yields. */
export function hashSources(settings: string): string {
  const hash = createHash('sha256').update(settings);
  for (const file of SOURCES.flatMap(listFiles)) {
    hash.update(`\0${file}\0`).update(readFileSync(join(PROJECT_FOLDER, file)));
  }
  return hash.digest('hex');
}

/** Whether the folder holds a finished build of exactly these sources. */
export function isBuilt(folder: string, hash: string): boolean {
  const stamp = stampFile(folder);
  return (
    existsSync(join(folder, 'manifest.json')) &&
    existsSync(sizesFile(folder)) &&
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === hash
  );
}

/** To be called before a build: one that stops half-way must not pass for a finished one. */
export function forgetBuilt(folder: string): void {
  rmSync(stampFile(folder), { force: true });
}

export function markBuilt(folder: string, hash: string): void {
  writeFileSync(stampFile(folder), hash);
}

/** Beside the folder and not in it: what is in it goes into the browser. */
function stampFile(folder: string): string {
  return `${folder}.stamp`;
}

function listFiles(source: string): string[] {
  if (!statSync(join(PROJECT_FOLDER, source)).isDirectory()) return [source];
  const entries = readdirSync(join(PROJECT_FOLDER, source), {
    withFileTypes: true,
    recursive: true,
  });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(PROJECT_FOLDER.length))
    .sort();
}
