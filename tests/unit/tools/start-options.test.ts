// The options of `npm start`.
import { describe, expect, test } from 'vitest';
import { readStartOptions } from '../../../tools/start/start-options.mjs';

test('no options mean 60 clients, a free port and whichever browser is there', () => {
  expect(readStartOptions([])).toEqual({
    browser: undefined,
    port: 0,
    clients: 60,
    profile: undefined,
    lang: undefined,
    tour: false,
  });
});

test('every option is taken', () => {
  const args = '--browser firefox --port 8080 --clients 1000 --profile 2026 --lang de --tour';
  expect(readStartOptions(args.split(' '))).toEqual({
    browser: 'firefox',
    port: 8080,
    clients: 1000,
    profile: '2026',
    lang: 'de',
    tour: true,
  });
});

describe('what is not understood ends with one sentence and exit code 2', () => {
  test.each([
    [['--colour'], "Unknown option '--colour'"],
    [['--browser', 'opera'], "--browser takes chromium or firefox, not 'opera'"],
    [['--port', '65536'], "--port takes a whole number from 0 to 65535, not '65536'"],
    [['--port', '80.5'], "--port takes a whole number from 0 to 65535, not '80.5'"],
    [['--clients', '0'], "--clients takes a whole number from 1 to 100000, not '0'"],
    [['--port'], "Option '--port <value>' argument missing"],
    [['now'], "Unexpected argument 'now'"],
  ])('%j', (args, sentence) => {
    expect(() => readStartOptions(args)).toThrow(
      expect.objectContaining({ message: expect.stringContaining(sentence), exitCode: 2 }),
    );
  });
});
