// The report as a page and as Markdown: nothing of a client is ever taken for markup.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitText } from '../../../domain/redirect-parts.ts';
import { el, renderDocument, styleSheet } from '../../../reports/html.ts';
import { writeHtmlReport } from '../../../reports/html-report.ts';
import { writeMarkdownReport } from '../../../reports/markdown-report.ts';
import { HOSTILE_TEXTS, makeExported, sha256 } from '../exchange/exchange-kit.ts';
import { OLD, report, WORDS } from './report-kit.ts';

const html = (name = 'Legacy Scanner', redirect = '') =>
  writeHtmlReport(report([makeExported({ name, redirect, findings: [OLD] })]), WORDS, sha256);

const tagsOf = (page: string) => page.match(/<[a-z!/][^>]*>/gi)?.map((tag) => tag.split(/[ >]/)[0]);

describe('an element', () => {
  test('escapes its texts and the values of its attributes', () => {
    expect(renderDocument(el('p', { class: `"'<` }, `<b>"&'`))).toBe(
      '<!doctype html>\n<p class="&quot;&#39;&lt;">&lt;b&gt;&quot;&amp;&#39;</p>\n',
    );
  });

  test('can’t be made by anything but the builder', () => {
    const forged = JSON.parse('{"MADE":"<script>"}');
    expect(renderDocument(el('p', {}, forged))).not.toContain('<script>');
  });

  test('of styles takes nothing that could end it', () => {
    expect(() => styleSheet('</style>')).toThrow(RangeError);
  });
});

describe('the page', () => {
  test('has the same elements whatever the clients are called', async () => {
    const usual = tagsOf(await html('a', 'b'));
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.constantFrom(...HOSTILE_TEXTS), fc.string({ unit: 'grapheme' })),
        async (text) => {
          // What can't be seen, and hosts, get elements of their own.
          const visible = splitText(text.replace(/[\s:/]/g, ''))
            .flatMap((part) => (part.kind === 'text' ? [part.text] : []))
            .join('');
          fc.pre(visible !== '');
          expect(tagsOf(await html(visible, visible))).toEqual(usual);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('names what can’t be seen in a name', async () => {
    expect(await html('a\u202eb')).toContain('<span class="chip">U+202E</span>');
  });

  test('lets its browser run no script, fetch nothing and style by its own sheet alone', async () => {
    const page = await html();
    const sheet = /<style>([^<]*)<\/style>/.exec(page)?.[1] ?? '';
    const hash = Buffer.from(await sha256(sheet)).toString('base64');
    expect(page).toContain(
      `content="default-src &#39;none&#39;; style-src &#39;sha256-${hash}&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;"`,
    );
    expect(page).not.toMatch(/<script|<link|<img|<iframe| style=| on\w+=| src=| href=/i);
  });

  test('says which site it is about, when it was read, by whom, and with which version', async () => {
    const page = await html();
    for (const fact of [
      'https://pm.acme.com',
      'Nov 23, 2026, 10:42 UTC',
      'Vera Viewer (view only)',
      '68, version 0.1.0',
    ]) {
      expect(page).toContain(fact);
    }
  });

  test('says in words what its picture shows', async () => {
    expect(await html()).toContain(
      'role="img" aria-label="0 with errors, 1 with warnings, 0 with notes, 0 without findings"',
    );
  });

  test('says how many requests the visit has made', async () => {
    expect(await html()).toContain('the extension had made 1 read and 0 writes');
  });
});

describe('Markdown', () => {
  const markdown = (name: string) =>
    writeMarkdownReport(report([makeExported({ name, findings: [OLD] })]), WORDS);

  test('has what the page has', () => {
    const text = markdown('Legacy Scanner');
    expect(text).toContain('# Auth client audit (Production)');
    expect(text).toContain('| Warning | C04 |');
    expect(text).toContain('### Legacy Scanner (Client 6)');
    expect(text.endsWith('\n')).toBe(true);
  });

  test('has the same lines whatever the clients are called', () => {
    const usual = markdown('a').split('\n').length;
    for (const text of HOSTILE_TEXTS) expect(markdown(text).split('\n')).toHaveLength(usual);
  });

  test.each([
    '[a](http://evil.example)',
    '<img src=x>',
    '`code`',
    '| a | b |',
    'http://evil.example',
  ])('takes %j for text', (name) => {
    const line =
      markdown(name)
        .split('\n')
        .find((one) => one.startsWith('### ')) ?? '';
    expect(line).not.toContain(name);
    expect(line.replaceAll('\\', '')).toBe(`### ${name} (Client 6)`);
  });
});
