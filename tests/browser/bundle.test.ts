// What is in the package as it is built: nothing of ours twice, and nothing that only development needs.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { en } from '../../locales/en.ts';
import { extensionFolder, STORE_VARIANT } from '../../tools/build/build-extension.ts';
import { readSizes } from '../../tools/build/describe-sizes.ts';
import { PROJECT_FOLDER } from '../../tools/command/project.mjs';
import { BROWSER } from './stage.ts';

const folder = extensionFolder(BROWSER, STORE_VARIANT);
const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.js'))
  .map((file) => ({ file, code: readFileSync(join(folder, file), 'utf8') }));

/** What runs in one place together: the pages share their chunks. */
const bundles = [
  ...scripts.filter(({ file }) => !file.startsWith('chunks')),
  {
    file: 'chunks',
    code: scripts
      .filter(({ file }) => file.startsWith('chunks'))
      .map(({ code }) => code)
      .join('\n'),
  },
];

/** Long enough to be nobody else's words, and written in code as they are here. */
const TEXTS: readonly string[] = Object.values(en).flatMap((text) =>
  typeof text === 'string' && /^[\w ,.;:()’“”-]{40,}$/.test(text) ? [text] : [],
);

test('there are enough texts of ours to tell a copy by, and enough scripts to look into', () => {
  expect(TEXTS.length).toBeGreaterThan(50);
  expect(bundles.map(({ file }) => file).sort()).toEqual([
    'background.js',
    'chunks',
    'content-scripts/auth-clients.js',
  ]);
});

describe.each(bundles.map(({ file, code }) => [file, code] as const))('%s', (_, code) => {
  test('holds nothing of ours twice', () => {
    const times = TEXTS.map((text) => [text, code.split(text).length - 1] as const);
    expect(times.filter(([, count]) => count > 0).length).toBeGreaterThan(50);
    expect(times.filter(([, count]) => count > 1)).toEqual([]);
  });

  test('holds nothing that only development needs', () => {
    for (const trace of [
      'sourceMappingURL',
      'import.meta',
      'process.env',
      'preact/debug',
      '__REACT_DEVTOOLS',
      'vitest',
      'pseudo',
      'ws://',
      'http://127.0.0.1',
      PROJECT_FOLDER,
    ]) {
      expect(code.includes(trace), trace).toBe(false);
    }
  });
});

test('the page’s script is made of the product’s own rooms and of what decision 0002 allows', () => {
  const decision = readFileSync(
    join(PROJECT_FOLDER, 'docs/decisions/0002-dependencies.md'),
    'utf8',
  );
  const modules = readSizes(folder).map(({ module }) => module);
  expect(modules.length).toBeGreaterThan(100);
  const rooms = new Set(modules.map((module) => module.split('/')[0]));
  for (const room of ['demo', 'tests', 'tools', 'node_modules']) expect(rooms).not.toContain(room);
  const packages = modules.filter((module) => !/\.(?:tsx?|css)$/.test(module));
  for (const name of packages.filter((one) => one !== 'the bundler')) {
    expect(decision, name).toContain(name.split('/')[0]);
  }
});
