// The oracle's command: what it prints, and how it ends.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const ORACLE = path.resolve(import.meta.dirname, '../../../tools/oracle/main.ts');

const right = {
  value: ' https://example.com ',
  trimmed: 'https://example.com',
  l8: true,
  l13: true,
};
const wrong = { value: 'https://example.com', l8: false, l11: true, errors_l11: ['max'] };
const gaveUp = { value: 'https://w.xn--a-/', l8: false, pcre_error: 'backtrack' };

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'oracle-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function writeRows(name: string, rows: readonly unknown[]): string {
  const file = path.join(folder, name);
  const text = `${rows.map((row) => JSON.stringify(row)).join('\n')}\n`;
  writeFileSync(file, name.endsWith('.gz') ? gzipSync(text) : text);
  return file;
}

function runOracle(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [ORACLE, ...args], {
    encoding: 'utf8',
  });
  return { status, lastLine: stdout.trimEnd().split('\n').at(-1), stdout, stderr };
}

describe('npm run oracle', () => {
  test('rows that the rules judge as the server did end with exit code 0', () => {
    const { status, lastLine } = runOracle('urls', writeRows('right.jsonl', [right, right]));
    expect(lastLine).toBe('rows 2, disagreements 0');
    expect(status).toBe(0);
  });

  test('a gzipped file is read, and rows on which the server gave up are left out', () => {
    const file = writeRows('rows.jsonl.gz', [right, gaveUp]);
    const { status, stdout, lastLine } = runOracle('urls', file);
    expect(stdout).toContain('left out: 1 ');
    expect(lastLine).toBe('rows 1, disagreements 0');
    expect(status).toBe(0);
  });

  test('each line and each point of disagreement counts, an absent l6 as l8', () => {
    const { status, stdout, lastLine } = runOracle(
      'urls',
      writeRows('wrong.jsonl', [right, wrong]),
    );
    expect(stdout).toContain('line 2, l6, verdict: the server says false');
    expect(stdout).toContain('line 2, l8, verdict: the server says false');
    expect(stdout).toContain('line 2, l11, errors: the server says ["max"]');
    expect(lastLine).toBe('rows 2, disagreements 3');
    expect(status).toBe(1);
  });

  test('a wrongly trimmed name is a disagreement', () => {
    const row = { value: '\u200bHR', trimmed: 'HR', trimmed_l8: 'HR', l8: true, l10: true };
    expect(runOracle('names', writeRows('names.jsonl', [row])).stdout).toContain(
      'line 1, l8, trimmed: the server says "HR"',
    );
  });

  test('at most 20 disagreements are printed, and the others counted', () => {
    const rows = Array.from({ length: 10 }, () => wrong);
    const { stdout } = runOracle('urls', writeRows('many.jsonl', rows));
    expect(stdout.match(/the server says/g)).toHaveLength(20);
    expect(stdout).toContain('and 10 more');
  });
});

describe('what cannot be judged ends with one sentence and exit code 2', () => {
  test.each([
    ['no field', [], 'Nothing to judge was named'],
    ['an unknown field', ['types', 'x.jsonl'], '"types" is neither urls nor names'],
    ['no file', ['urls'], 'The file of urls is missing'],
    ['two files', ['urls', 'a', 'b'], '"b" is too many'],
    ['an unknown option', ['--all', 'urls', 'a'], "Unknown option '--all'"],
    [
      'a file that is not there',
      ['urls', 'no-such-file.jsonl'],
      'no-such-file.jsonl cannot be read',
    ],
  ])('%s', (_, args, sentence) => {
    const { status, stdout, stderr } = runOracle(...args);
    expect(stderr).toContain(sentence);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });

  test.each<[string, readonly unknown[], string]>([
    ['a row without a value', [right, { l8: true }], 'line 2 is not a row of a corpus: value'],
    ['a row without a verdict', [right, right, { value: 'x' }], 'line 3 is not a row'],
  ])('%s', (_, rows, sentence) => {
    const { status, stderr } = runOracle('urls', writeRows('bad.jsonl', rows));
    expect(stderr).toContain(sentence);
    expect(status).toBe(2);
  });

  test('an empty file', () => {
    const file = path.join(folder, 'empty.jsonl');
    writeFileSync(file, '');
    const { status, stderr } = runOracle('urls', file);
    expect(stderr).toContain('is empty: there is nothing to judge');
    expect(status).toBe(2);
  });
});
