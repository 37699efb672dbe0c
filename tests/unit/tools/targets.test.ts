// Which server a suite is held against, as the arguments say.
import { afterEach, describe, expect, test, vi } from 'vitest';
import { findTargets } from '../../../tools/suite/targets.ts';

const NO_CLEANUP = { add: () => undefined, throwIfEnding: () => undefined };

afterEach(() => {
  vi.unstubAllEnvs();
});

test('a server is its origin, with the password from the environment', async () => {
  vi.stubEnv('GK_PASSWORD', 'secret');
  const options = { url: 'https://pm.example.com/admin/auth-clients', user: 'ada' };
  expect(await findTargets(options, 'usage', NO_CLEANUP)).toEqual([
    {
      url: 'https://pm.example.com',
      user: 'ada',
      password: 'secret',
      name: 'https://pm.example.com',
    },
  ]);
});

describe('what is missing ends with one sentence and exit code 2', () => {
  test.each([
    [{ url: 'pm.example.com', user: 'ada' }, "not 'pm.example.com'"],
    [{ url: 'file:///etc/passwd', user: 'ada' }, "not 'file:///etc/passwd'"],
    [{ url: 'https://pm.example.com' }, '--url needs --user'],
    [{ profile: '3.0' }, '--profile takes 4.1 or 4.2.10 or'],
  ])('%j', async (options, sentence) => {
    vi.stubEnv('GK_PASSWORD', 'secret');
    await expect(findTargets(options, 'usage', NO_CLEANUP)).rejects.toThrow(
      expect.objectContaining({ message: expect.stringContaining(sentence), exitCode: 2 }),
    );
  });

  test('the password', async () => {
    vi.stubEnv('GK_PASSWORD', undefined);
    const options = { url: 'https://pm.example.com', user: 'ada' };
    await expect(findTargets(options, 'usage', NO_CLEANUP)).rejects.toThrow('GK_PASSWORD');
  });
});
