// The manifest as it is built: what it asks for is what the README says, and nothing of the extension is open to pages.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { extensionFolder, STORE_VARIANT } from '../../tools/build/build-extension.ts';
import { measurePackage } from '../../tools/build/measure-package.ts';
import { PROJECT_FOLDER } from '../../tools/command/project.mjs';
import { BROWSER } from './visit.ts';

// Strict: a new key of the manifest is to be thought about here.
const manifestSchema = z.strictObject({
  manifest_version: z.literal(3),
  name: z.string(),
  description: z.string(),
  default_locale: z.literal('en'),
  version: z.string(),
  icons: z.record(z.string(), z.string()),
  permissions: z.array(z.string()),
  optional_host_permissions: z.array(z.string()),
  content_scripts: z.array(
    z.strictObject({
      matches: z.array(z.string()),
      run_at: z.string(),
      js: z.array(z.string()),
      css: z.optional(z.tuple([z.literal('here.css')])),
    }),
  ),
  content_security_policy: z.strictObject({ extension_pages: z.string() }),
  background: z.unknown(),
  action: z.unknown(),
  options_ui: z.unknown(),
  storage: z.optional(z.unknown()),
  minimum_chrome_version: z.optional(z.string()),
  browser_specific_settings: z.optional(z.unknown()),
});

const manifest = manifestSchema.parse(
  JSON.parse(readFileSync(join(extensionFolder(BROWSER, STORE_VARIANT), 'manifest.json'), 'utf8')),
);

test('each permission is a row of the README’s table, and each row is one', () => {
  const readme = readFileSync(join(PROJECT_FOLDER, 'README.md'), 'utf8');
  const table = /## Permissions\n(.*?)\n## /s.exec(readme)?.[1] ?? '';
  const rows = [...table.matchAll(/^\| `([^`]+)`(, optional)? /gm)].map(
    ([, name, optional = '']) => `${name}${optional}`,
  );
  const asked = [
    ...manifest.permissions,
    ...manifest.optional_host_permissions.map((host) => `${host}, optional`),
    ...manifest.content_scripts.flatMap(({ matches }) => matches),
  ];
  expect(rows.sort()).toEqual(asked.sort());
});

test('the script in the page is no bigger than the README says', () => {
  const readme = readFileSync(join(PROJECT_FOLDER, 'README.md'), 'utf8');
  const stated = Number(/At most (\d+) kB \(gzip\) of script/.exec(readme)?.[1]);
  const scripts = measurePackage(extensionFolder(BROWSER, STORE_VARIANT));
  const [file] = manifest.content_scripts.flatMap(({ js }) => js);
  const size = scripts.find((script) => script.file === file)?.gzipKilobytes ?? Number.NaN;
  expect(size).toBeGreaterThan(0);
  expect(size).toBeLessThanOrEqual(stated);
});

test('the background and the pages are no bigger than the README says', () => {
  const readme = readFileSync(join(PROJECT_FOLDER, 'README.md'), 'utf8');
  const [, background, pages] =
    /The background has at most (\d+) kB, popup and options at most (\d+) kB each/.exec(readme) ??
    [];
  const sizes = measurePackage(extensionFolder(BROWSER, STORE_VARIANT));
  const sizeOf = (part: RegExp): number =>
    sizes.find(({ file }) => part.test(file))?.gzipKilobytes ?? Number.NaN;
  expect(sizeOf(/^background\.js$/)).toBeLessThanOrEqual(Number(background));
  // What both pages load stands in a file of its own.
  const shared = sizeOf(/^chunks\/switch-/);
  for (const page of [/^chunks\/popup-/, /^chunks\/options-/]) {
    expect(shared + sizeOf(page)).toBeLessThanOrEqual(Number(pages));
  }
});

test('the version is the one of package.json', () => {
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(PROJECT_FOLDER, 'package.json'), 'utf8')));
  expect(manifest.version).toBe(version);
});

test('its own pages may load nothing but what is in the package', () => {
  const sources = manifest.content_security_policy.extension_pages
    .split(';')
    .flatMap((directive) => directive.trim().split(' ').slice(1));
  expect(new Set(sources)).toEqual(new Set(["'none'", "'self'"]));
});
