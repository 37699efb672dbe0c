// No message is there that no source names, and none is put together from pieces of sentences.
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { en } from '../../../locales/en.ts';
import { enImport } from '../../../locales/en-import.ts';
import { enPages } from '../../../locales/en-pages.ts';
import { enReport } from '../../../locales/en-report.ts';
import { findUnused } from './find-unused.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const ROOMS = 'background,components,entrypoints,features,locales,messages,pages,reports';
const FILES = globSync(`{${ROOMS}}/**/*.{ts,tsx}`, { cwd: ROOT })
  .filter((file) => !/locales.(de|en|es|fr)\b/.test(file))
  .map((file) => ({ file, source: readFileSync(path.join(ROOT, file), 'utf8') }));
const SOURCES = FILES.map(({ source }) => source);

test.each([
  ['the views', en],
  ['popup and options', enPages],
  ['reports', enReport],
  ['files that can’t be used', enImport],
])('every message of %s is named by a source', (_name, messages) => {
  expect(findUnused(Object.keys(messages), SOURCES)).toEqual([]);
});

test('a message that no source names is found', () => {
  const sources = ["t('a.one')", `t(\`b.\${kind}\`)`, `t(\`c.\${kind}.d\`)`, `\`\${any}\``];
  const keys = ['a.one', 'a.two', 'b.one', 'b.one.two', 'c.one.d', 'c.one'];
  expect(findUnused(keys, sources)).toEqual(['a.two', 'b.one.two', 'c.one']);
});

test('no sentence is glued together from a message and words of the source', () => {
  const glued = FILES.flatMap(({ file, source }) =>
    findGlued(source).map((text) => `${file}: ${text}`),
  );
  expect(glued).toEqual([]);
});

test('a glued sentence is found', () => {
  const sources = ["t('a') + ' of ' + name", `\`\${t(key)} of \${name}\``, "'the ' + t('a')"];
  expect(sources.map((source) => findGlued(source).length)).toEqual([1, 1, 1]);
  expect(findGlued(`<b>{t('a')}</b> {t('b')}; \`\${t('a')}, \${t('b')}\``)).toEqual([]);
});

/** A message beside `+`, and a template that holds a message and letters of its own. */
function findGlued(text: string): readonly string[] {
  // A key made by a template would end the template around it.
  const source = text.replaceAll(/\bt\(`[^`]*`/g, "t('key'");
  const added = /\bt\((?:[^()]|\([^()]*\))*\)\s*\+|\+\s*t\(/g;
  const template = /`[^`]*\$\{(?:words\.)?t\([^`]*`/g;
  return [
    ...[...source.matchAll(added)].map(([text]) => text),
    ...[...source.matchAll(template)]
      .map(([text]) => text)
      .map((text) => [text, dropValues(text)] as const)
      // What still opens a value here ends in a template within it.
      .filter(([, rest]) => !rest.includes('${') && /\p{L}/u.test(rest))
      .map(([text]) => text),
  ];
}

function dropValues(template: string): string {
  const without = template.replaceAll(/\$?\{[^{}]*\}/g, '');
  return without === template ? without : dropValues(without);
}
