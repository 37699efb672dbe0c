// "Will this sign in?": the server's own rules, whole texts and one exception.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkSignIn, readSignInQuestion } from '../../../domain/sign-in-check.ts';
import { CLASSIC, LINE_2026, UNKNOWN } from '../audit/audit-kit.ts';
import { makeClient } from './make-client.ts';

const check = (sent: string | undefined, redirect: string, facts = CLASSIC) =>
  checkSignIn(
    { clientId: undefined, redirectUri: sent, responseType: 'code' },
    makeClient({ redirect }),
    facts,
  );

describe('a question', () => {
  test('is read from an authorize URL', () => {
    const url =
      'https://pm.example.com/oauth/authorize?client_id=8&redirect_uri=https%3A%2F%2Fa.example%2Fcb&response_type=code';
    expect(readSignInQuestion(`  ${url}\n`, '')).toEqual({
      clientId: '8',
      redirectUri: 'https://a.example/cb',
      responseType: 'code',
    });
  });

  test('is a redirect URI and, where it is given, the id of a client', () => {
    expect(readSignInQuestion('https://a.example/cb?x=1', ' 8 ')).toEqual({
      clientId: '8',
      redirectUri: 'https://a.example/cb?x=1',
      responseType: undefined,
    });
    expect(readSignInQuestion('', '')).toMatchObject({
      clientId: undefined,
      redirectUri: undefined,
    });
  });
});

describe('a redirect', () => {
  test.each([
    ['the whole text', 'https://a.example/cb', 'https://a.example/cb', 'exact'],
    ['a piece between commas', 'https://b.example', 'https://a.example,https://b.example', 'exact'],
    [
      'another port of 127.0.0.1',
      'http://127.0.0.1:5310/cb',
      'http://127.0.0.1/cb',
      'port-ignored',
    ],
    ['another port of [::1]', 'http://[::1]:1/cb?a', 'http://[::1]:2/cb?a', 'port-ignored'],
    ['none, where one is stored', undefined, 'https://a.example/cb', 'only-one'],
  ])('is taken that is %s', (_what, sent, stored, how) => {
    expect(check(sent, stored)).toEqual({ kind: 'yes', how });
  });

  test.each([
    ['a slash more', 'https://a.example/cb/', 'https://a.example/cb', 20, '/', undefined],
    ['a slash less', 'https://a.example/cb', 'https://a.example/cb/', 20, undefined, '/'],
    ['another case', 'https://a.example/CB', 'https://a.example/cb', 18, 'C', 'c'],
    ['http', 'http://a.example/cb', 'https://a.example/cb', 4, ':', 's'],
    ['another port of localhost', 'http://localhost:1/', 'http://localhost:2/', 17, '1', '2'],
    ['127.0.0.1 over https', 'https://127.0.0.1:1/', 'https://127.0.0.1:2/', 18, '1', '2'],
    ['another path of 127.0.0.1', 'http://127.0.0.1:1/a', 'http://127.0.0.1:1/b', 19, 'a', 'b'],
    [
      'an invisible character',
      'https://a.example/c\u200bb',
      'https://a.example/cb',
      19,
      '\u200b',
      'b',
    ],
    [
      'a space after the comma',
      'https://b.example',
      'https://a.example, https://b.example',
      0,
      'h',
      ' ',
    ],
  ])('is refused that has %s', (_what, sent, stored, index, sentCharacter, storedCharacter) => {
    expect(check(sent, stored)).toMatchObject({
      kind: 'no',
      why: 'differs',
      difference: { index, sentCharacter, storedCharacter },
    });
  });

  test('must be sent where several are stored', () => {
    expect(check(undefined, 'https://a.example,https://b.example')).toEqual({
      kind: 'no',
      why: 'several',
    });
  });

  test('is told apart from the stored one that is nearest', () => {
    const verdict = check('https://b.example/cb', 'https://a.example/x,https://b.example/cb/');
    expect(verdict).toMatchObject({ difference: { stored: 'https://b.example/cb/' } });
  });
});

describe('a client', () => {
  const both = makeClient({
    grants: ['authorization_code_grant', 'password_client'],
    redirect: 'https://a.example/cb',
  });
  const question = readSignInQuestion('https://a.example/cb', '');

  test('with password beside code is refused after the user has agreed, on the classic line', () => {
    expect(checkSignIn(question, both, CLASSIC)).toEqual({ kind: 'no', why: 'refused-later' });
    expect(checkSignIn(question, both, LINE_2026)).toMatchObject({ kind: 'yes' });
    expect(checkSignIn(question, both, UNKNOWN)).toEqual({ kind: 'perhaps', why: 'refused-later' });
  });

  test('without the code grant is refused', () => {
    const client = makeClient({ grants: ['password_client'] });
    expect(checkSignIn(question, client, CLASSIC)).toEqual({ kind: 'no', why: 'no-code' });
  });

  test('is refused any response type but code', () => {
    const implicit = { ...question, responseType: 'token' };
    expect(checkSignIn(implicit, makeClient(), CLASSIC)).toEqual({
      kind: 'no',
      why: 'response-type',
    });
  });
});

test('whatever is stored without a comma is taken when just that is sent, and differs else', () => {
  const texts = fc.string({ unit: 'binary', minLength: 1 }).filter((text) => !text.includes(','));
  fc.assert(
    fc.property(texts, texts, (sent, stored) => {
      expect(check(stored, stored)).toMatchObject({ kind: 'yes' });
      const verdict = check(sent, stored);
      if (verdict.kind !== 'no' || verdict.why !== 'differs') return;
      const { index } = verdict.difference;
      expect(sent.slice(0, index)).toBe(stored.slice(0, index));
      expect(verdict.difference.sentCharacter).not.toBe(verdict.difference.storedCharacter);
    }),
  );
});
