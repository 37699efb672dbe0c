// The command that judges an exported file: what it prints, and how it ends for whoever runs it by a timetable.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { HashedClient } from '../../../domain/exchange/exported-client.ts';
import { writeSnapshot } from '../../../domain/exchange/snapshot.ts';
import { auditFile, InputError } from '../../../tools/audit/audit-file.ts';
import { makeExported, SOURCE } from '../exchange/exchange-kit.ts';

const COMMAND = path.resolve(import.meta.dirname, '../../../tools/audit/main.ts');
const NOW = Date.UTC(2026, 10, 24);

const PERSONAL = makeExported({
  id: '1',
  name: 'PmApi',
  grants: ['personal_access_client'],
  redirect: '',
  createdAt: Date.UTC(2026, 8, 1),
  updatedAt: Date.UTC(2026, 8, 1),
});
const HEALTHY = makeExported({ createdAt: Date.UTC(2026, 8, 1), updatedAt: Date.UTC(2026, 8, 1) });
const PLAIN_HTTP = { ...HEALTHY, id: '7', name: 'Scanner', redirect: 'http://scan.example.com/cb' };
const ODD_PORT = { ...HEALTHY, id: '8', name: 'Port', redirect: 'https://apps.example.com:8443/p' };

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'audit-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function save(name: string, clients: readonly HashedClient[]): string {
  const file = path.join(folder, name);
  writeFileSync(file, writeSnapshot(clients, SOURCE));
  return file;
}

function audit(
  clients: readonly HashedClient[],
  more: { baseline?: string; policy?: string; failOn?: 'error' | 'info' } = {},
) {
  return auditFile(
    {
      file: save('clients.json', clients),
      host: 'pm.acme.com',
      production: true,
      baseline: undefined,
      policy: undefined,
      failOn: 'warning',
      ...more,
    },
    NOW,
  );
}

describe('the audit of a file', () => {
  test('passes healthy clients', () => {
    expect(audit([PERSONAL, HEALTHY])).toEqual({
      lines: ['clients 2, error 0, warning 0, info 0'],
      fails: false,
    });
  });

  test('names what it found, errors first, and fails', () => {
    const { lines, fails } = audit([PERSONAL, ODD_PORT, PLAIN_HTTP]);
    expect(lines.map((line) => line.split(':')[0])).toEqual([
      'error R05 client 7 "Scanner"',
      'info R25 client 8 "Port"',
      'clients 3, error 1, warning 0, info 1',
    ]);
    expect(fails).toBe(true);
  });

  test('fails by notes only where it is told to', () => {
    expect(audit([PERSONAL, ODD_PORT]).fails).toBe(false);
    expect(audit([PERSONAL, ODD_PORT], { failOn: 'info' }).fails).toBe(true);
  });

  test('tells what differs from a baseline, and what is missing', () => {
    const baseline = save('baseline.json', [PERSONAL, HEALTHY]);
    const { lines, fails } = audit([PERSONAL, ODD_PORT], { baseline });
    expect(lines.slice(0, 1)).toEqual([expect.stringContaining('warning D02 client 8 "Port"')]);
    expect(lines.slice(-2)).toEqual([
      'removed client 6 "Partner Portal"',
      'clients 2, error 0, warning 1, info 1, removed 1',
    ]);
    expect(fails).toBe(true);
  });

  test('fails by a missing client as by a warning', () => {
    const baseline = save('baseline.json', [PERSONAL, HEALTHY]);
    expect(audit([PERSONAL], { baseline }).fails).toBe(true);
    expect(audit([PERSONAL], { baseline, failOn: 'error' }).fails).toBe(false);
  });

  test('lets no name speak to the terminal', () => {
    const { lines } = audit([PERSONAL, { ...PLAIN_HTTP, name: 'a\u001b[31m\u202eb' }]);
    expect(lines.join('')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(lines.join('')).toContain('"a\\u001b[31m\\u{202e}b"');
  });

  test('refuses a file of another site', () => {
    const order = { file: save('a.json', []), host: 'pm.evil.example', production: true };
    expect(() =>
      auditFile({ ...order, baseline: undefined, policy: undefined, failOn: 'warning' }, NOW),
    ).toThrow(
      new InputError(`${order.file} is an export of https://pm.acme.com, not of pm.evil.example.`),
    );
  });
});

describe('npm run audit', () => {
  function run(...args: readonly string[]) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], {
      encoding: 'utf8',
    });
    return { status, stderr, lastLine: stdout.trimEnd().split('\n').at(-1) };
  }

  test('ends with 1 where something was found, and a count', () => {
    expect(run(save('bad.json', [PERSONAL, PLAIN_HTTP]), '--host', 'pm.acme.com')).toMatchObject({
      status: 1,
      lastLine: expect.stringMatching(/^clients 2, error 1, /),
    });
  });

  test('ends with 0 where nothing may make it fail', () => {
    const file = save('bad.json', [PERSONAL, PLAIN_HTTP]);
    expect(run(file, '--host', 'pm.acme.com', '--fail-on', 'never').status).toBe(0);
  });

  test.each([
    ['no file', ['--host', 'pm.acme.com'], 'The file of clients is missing; usage: '],
    ['no host', ['a.json'], '--host is missing; usage: '],
    [
      'another level',
      ['a', '--host', 'b', '--fail-on', 'x'],
      '--fail-on takes error or warning or',
    ],
    ['an unknown option', ['--nope'], "Unknown option '--nope'"],
    ['no such file', ['/nowhere.json', '--host', 'b'], '/nowhere.json cannot be read: '],
    [
      'another kind of file',
      [COMMAND, '--host', 'b'],
      `${COMMAND} is no export of clients: it is no JSON from line 1, column 1 on.`,
    ],
  ])('says in one sentence what is wrong with %s, and ends with 2', (_what, args, sentence) => {
    const { status, stderr } = run(...args);
    expect(stderr.startsWith(sentence)).toBe(true);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(status).toBe(2);
  });
});
