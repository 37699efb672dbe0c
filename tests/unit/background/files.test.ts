// Files are made for the extension's own script, about its own site, and never hold a secret.
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';

type Listener = (message: unknown, sender: object) => Promise<string> | undefined;

const { listeners } = vi.hoisted(() => ({ listeners: [] as Listener[] }));
vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: {
      id: 'grantkeeper',
      getURL: () => 'chrome-extension://grantkeeper/',
      getManifest: () => ({ version: '0.1.0' }),
      onMessage: { addListener: (listener: Listener) => listeners.push(listener) },
    },
  },
}));

// Another file's mock could still be in what both files import.
vi.resetModules();
const { startFiles } = await import('../../../background/files.ts');
const { CLIENTS, REPORT_SOURCE } = await import('../reports/report-kit.ts');

const SENDER = { id: 'grantkeeper', tab: { id: 1 }, url: 'https://pm.acme.com/admin/auth-clients' };
const CSV = {
  kind: 'csv',
  delimiter: ';',
  byteOrderMark: false,
  columns: ['base_hash', 'findings'],
} as const;

function ask(
  format: object,
  sender: object = SENDER,
  clients: readonly object[] = CLIENTS,
  language = 'en',
) {
  const about = { clients, instance: [], source: REPORT_SOURCE, language };
  const message = { kind: 'make-file', format, ...about };
  // As Chromium passes it on: what is undefined is lost.
  return listeners[0]?.(JSON.parse(JSON.stringify(message)), sender);
}

beforeEach(() => {
  listeners.length = 0;
  startFiles();
});
afterAll(() => vi.restoreAllMocks());

describe('a file', () => {
  test('as CSV holds hashes and findings in words', async () => {
    const lines = (await ask(CSV))?.split('\r\n');
    expect(lines?.[0]).toBe('"gk_format";"origin";"id";"name";"base_hash";"findings"');
    expect(lines?.[2]).toMatch(
      /^"gk-csv\/1";"https:\/\/pm\.acme\.com";"2";"Old";"[0-9a-f]{64}";"Warning C04: The secret is 400 days old"$/,
    );
  });

  test.each([
    ['json', '{\n  "clients": ['],
    ['markdown', '# Auth client audit'],
    ['html', '<!doctype html>'],
  ])('as %s starts as one', async (kind, start) => {
    expect((await ask({ kind }))?.startsWith(start)).toBe(true);
  });

  test.each([
    ['de-AT', '# Audit der OAuth-Clients'],
    ['es', '# Auditoría de los clientes OAuth'],
    ['fr', '# Audit des clients OAuth'],
    ['it', '# Auth client audit'],
  ])('on a page in %s speaks its language, or English', async (language, start) => {
    const file = await ask({ kind: 'markdown' }, SENDER, CLIENTS, language);
    expect(file?.startsWith(start)).toBe(true);
  });

  test.each([CSV, { kind: 'json' }, { kind: 'markdown' }, { kind: 'html' }])(
    'never holds a secret that came along (%o)',
    async (format) => {
      const secret = 'S3CR3T'.repeat(7);
      const client = { ...CLIENTS[0], secret: { absent: false, text: secret }, extra: secret };
      expect(await ask(format, SENDER, [client])).not.toContain('S3CR3T');
    },
  );

  test.each([
    ['another extension', { ...SENDER, id: 'other' }],
    ['a page of the extension', { ...SENDER, tab: undefined }],
    ['the page of another site', { ...SENDER, url: 'https://pm.acme.com.evil.example/' }],
    ['nobody that is known', { id: 'grantkeeper' }],
  ])('is not made for %s', (_who, sender) => {
    expect(ask({ kind: 'json' }, sender)).toBeUndefined();
  });

  test('is not made of what is no request', () => {
    expect(ask({ kind: 'pdf' })).toBeUndefined();
    expect(ask({ kind: 'json' }, SENDER, [{ id: 7 }])).toBeUndefined();
  });
});
