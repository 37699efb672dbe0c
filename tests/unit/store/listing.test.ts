// The store listing is within what the stores of Chrome, Edge and Firefox take.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { PROJECT_FOLDER } from '../../../tools/command/project.mjs';

const read = (...path: string[]): string => readFileSync(join(PROJECT_FOLDER, ...path), 'utf8');

const LANGUAGES = ['en', 'de', 'es', 'fr'];
/** That it isn't ProcessMaker's own, in each language. */
const DISCLAIMERS: Readonly<Record<string, string>> = {
  en: 'not affiliated with ProcessMaker',
  de: 'steht in keiner Verbindung zu ProcessMaker',
  es: 'no está afiliado a ProcessMaker',
  fr: 'n’est pas affilié à ProcessMaker',
};

/** The tightest of the three stores: Edge for the name and the description, Chrome for the summary. */
const LIMITS = { name: 45, summary: 132, description: { atLeast: 250, atMost: 10_000 } };

describe.each(LANGUAGES)('the listing in %s', (language) => {
  const [, name = '', summary = '', description = ''] =
    /^# (.+)\n\n> (.+)\n\n([\s\S]+)$/.exec(read('store/texts', `${language}.md`)) ?? [];

  test('has a name, a summary and a description that every store takes', () => {
    expect(name.length).toBeGreaterThan(0);
    expect(name.length).toBeLessThanOrEqual(LIMITS.name);
    expect(summary.length).toBeGreaterThan(0);
    expect(summary.length).toBeLessThanOrEqual(LIMITS.summary);
    expect(description.length).toBeGreaterThanOrEqual(LIMITS.description.atLeast);
    expect(description.length).toBeLessThanOrEqual(LIMITS.description.atMost);
  });

  test('says that it is not ProcessMaker’s', () => {
    expect(description).toContain(DISCLAIMERS[language]);
  });

  test('has the name of the package, whose own description fits as well', () => {
    const messages = z
      .record(z.string(), z.object({ message: z.string() }))
      .parse(JSON.parse(read('public/_locales', language, 'messages.json')));
    expect(messages['name']?.message).toBe(name);
    expect(messages['description']?.message.length).toBeLessThanOrEqual(LIMITS.summary);
  });
});

test('each permission of the README has its justification', () => {
  const listPermissions = (text: string): readonly string[] =>
    [...text.matchAll(/^\| (`[^`]+`(?:, optional)?) \|/gm)].map(([, name = '']) => name).sort();
  const readme = /## Permissions\n(.*?)\n## /s.exec(read('README.md'))?.[1] ?? '';
  expect(listPermissions(read('store/README.md'))).toEqual(listPermissions(readme));
});

describe('pictures', () => {
  const folder = join(PROJECT_FOLDER, 'store/screenshots');
  const names = readdirSync(folder).filter((name) => name.endsWith('.png'));
  /** Width and height stand at the same place of every PNG. */
  const readSize = (name: string): string => {
    const png = readFileSync(join(folder, name));
    return `${png.readUInt32BE(16)} × ${png.readUInt32BE(20)}`;
  };

  test('are one to five, which is what Chrome’s store takes, and a small tile', () => {
    const screenshots = names.filter((name) => name !== 'tile.png');
    expect(screenshots.length).toBeGreaterThanOrEqual(1);
    expect(screenshots.length).toBeLessThanOrEqual(5);
    expect(names).toContain('tile.png');
  });

  test.each(names)('%s has the size that the stores ask for', (name) => {
    expect(readSize(name)).toBe(name === 'tile.png' ? '440 × 280' : '1280 × 800');
  });
});
