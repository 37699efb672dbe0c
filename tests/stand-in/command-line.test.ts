// `node demo/main.ts`: what it prints, what it refuses, how it ends.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { readCommandLine, UsageError } from '../../demo/options.ts';

const MAIN = join(import.meta.dirname, '../../demo/main.ts');

const started: ChildProcess[] = [];

afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});

describe('options', () => {
  test('are numbers and names, each left out at will', () => {
    expect(readCommandLine(['--port', '8080', '--profile', '2026', '--lang=de'])).toEqual({
      port: 8080,
      profile: '2026',
      language: 'de',
      controlPort: undefined,
      clients: undefined,
      seed: undefined,
    });
  });

  test.each([
    [['--prot', '8080'], "Unknown option '--prot'"],
    [['8080'], "Unexpected argument '8080'"],
    [['--port'], "Option '--port <value>' argument missing"],
    [['--port', '99999'], '--port takes a whole number from 0 to 65535, not "99999".'],
    [['--clients', '0'], '--clients takes a whole number from 1 to 100000, not "0".'],
    [['--clients', 'many'], 'not "many".'],
    [
      ['--profile', '3.0'],
      '--profile takes one of 4.1, 4.2.10, 4.5, 4.9, 4.11, 4.15, 2026, not "3.0".',
    ],
    [['--lang', 'it'], '--lang takes one of en, de, es, fr, not "it".'],
  ])('%j: one clear sentence', (args, sentence) => {
    expect(() => readCommandLine(args)).toThrow(UsageError);
    expect(() => readCommandLine(args)).toThrow(sentence);
  });
});

describe('the process', () => {
  test('prints address, users, password and control door, and ends on SIGTERM', async () => {
    const child = run('--clients', '3');
    const text = await firstOutput(child);
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(text)?.[0] ?? '';
    expect((await fetch(`${url}/login`)).status).toBe(200);
    expect(text).toContain('admin, editor, viewer, nobody; the password of each is "password"');
    expect(text).toMatch(/Control door \(tests\) +http:\/\/127\.0\.0\.1:\d+/);
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  test('ends with 2 and one line for a wrong option', async () => {
    expect(await outcome(run('--profile', '3.0'))).toEqual({
      code: 2,
      error: '--profile takes one of 4.1, 4.2.10, 4.5, 4.9, 4.11, 4.15, 2026, not "3.0".\n',
    });
  });

  test('ends with 1 and one line for a taken port', async () => {
    const other = createServer();
    await once(other.listen(0, '127.0.0.1'), 'listening');
    const address = other.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    try {
      expect(await outcome(run('--port', String(port)))).toEqual({
        code: 1,
        error: `Port ${port} on 127.0.0.1 is taken: stop what uses it, or choose another one.\n`,
      });
    } finally {
      other.close();
    }
  });
});

function run(...args: string[]): ChildProcess {
  const child = spawn(process.execPath, [MAIN, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  started.push(child);
  return child;
}

async function firstOutput(child: ChildProcess): Promise<string> {
  let text = '';
  for await (const chunk of child.stdout ?? []) {
    text += chunk;
    if (text.includes('Ctrl-C')) break;
  }
  return text;
}

async function outcome(child: ChildProcess): Promise<{ code: unknown; error: string }> {
  let error = '';
  child.stderr?.on('data', (chunk) => {
    error += chunk;
  });
  const [code] = await once(child, 'close');
  return { code, error };
}
