// The command that runs the rules over a file of examples: what it prints, and how it ends.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const COMMAND = path.resolve(import.meta.dirname, '../../../tools/rules/main.ts');
const EXAMPLES = path.join(import.meta.dirname, 'examples.json');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'rules-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function runRules(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr, lastLine: stdout.trimEnd().split('\n').at(-1) };
}

describe('npm run rules', () => {
  test('ends with 0 and a count where every rule does as the file says', () => {
    const { status, lastLine } = runRules(EXAMPLES);
    expect(lastLine).toBe('rules 68, examples 408, failures 0');
    expect(status).toBe(0);
  });

  test('names an example that goes the other way, and ends with 1', () => {
    const file = path.join(folder, 'wrong.json');
    const wrong = readFileSync(EXAMPLES, 'utf8').replace(
      '"http://acme.com/cb"',
      '"https://acme.com/cb"',
    );
    writeFileSync(file, wrong);
    const { status, stdout, lastLine } = runRules(file);
    expect(stdout).toContain('R05, fires 1: the rule is silent');
    expect(lastLine).toBe('rules 68, examples 408, failures 1');
    expect(status).toBe(1);
  });

  test.each([
    ['no file', [], 'The file of examples is missing; usage: '],
    ['two files', ['a', 'b'], 'One file at a time; "b" is too many; usage: '],
    ['a file that is not there', ['/nowhere.json'], '/nowhere.json cannot be read: '],
    ['another kind of file', [COMMAND], `${COMMAND} is no file of rule examples: `],
  ])('says in one sentence what is wrong with %s, and ends with 2', (_what, args, sentence) => {
    const { status, stderr } = runRules(...args);
    expect(stderr.startsWith(sentence)).toBe(true);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(status).toBe(2);
  });
});
