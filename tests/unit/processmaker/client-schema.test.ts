// What the server answers becomes clients: secrets dropped, oddities counted, nothing guessed.
import { describe, expect, test } from 'vitest';
import { parseClient, parseClientList, parseRefusal } from '../../../processmaker/client-schema.ts';

const row = {
  id: 12,
  name: 'HR Bridge',
  secret: 'S3CR3Ts3cr3tS3CR3Ts3cr3tS3CR3Ts3cr3tS3CR',
  redirect: 'https://apps.example.com/hr/callback',
  revoked: false,
  types: ['password_client', 'authorization_code_grant'],
  created_at: '2026-11-23T20:44:21.000000Z',
  updated_at: '2026-11-23T20:44:21.000000Z',
};

describe('a listed row', () => {
  test('becomes a client with an opaque id and the grants in the server’s order', () => {
    expect(parseClient(row)).toEqual({
      id: '12',
      name: 'HR Bridge',
      redirect: 'https://apps.example.com/hr/callback',
      grants: ['authorization_code_grant', 'password_client'],
    });
  });

  test('leaves its secret behind', () => {
    expect(JSON.stringify(parseClientList({ data: [row] }))).not.toContain('S3CR3T');
  });

  test.each([
    ['null', null, ''],
    [
      'an array',
      ['https://a.example.com', 'https://b.example.com'],
      'https://a.example.com,https://b.example.com',
    ],
  ])('with %s as redirect is read as a text', (_what, redirect, expected) => {
    expect(parseClient({ ...row, redirect })?.redirect).toBe(expected);
  });

  test('with a number as name is read as a text, as the server echoes it', () => {
    expect(parseClient({ ...row, name: 123 })?.name).toBe('123');
  });

  test.each([
    ['without an id', { ...row, id: undefined }],
    ['with a grant that we do not know, which a write would drop', { ...row, types: ['device'] }],
    ['that is no object', 'client'],
  ])('%s is counted as unreadable', (_what, odd) => {
    expect(parseClientList({ data: [odd, row] })).toMatchObject({
      clients: [{ id: '12' }],
      unreadable: 1,
    });
  });
});

describe('the secret mode', () => {
  test.each([
    ['plain', [{ ...row, secret: null }, row], 'plain'],
    ['hidden', [{ ...row, secret: null }], 'hidden'],
    ['hash', [{ ...row, secret: '$2y$12$abcdefghijklmnopqrstuv' }], 'hash'],
    ['not known', [], undefined],
  ])('is %s', (_what, data, expected) => {
    expect(parseClientList({ data })?.secretMode).toBe(expected);
  });
});

describe('the nulls that keep ProcessMaker’s own list from being drawn', () => {
  const nullRedirect = { ...row, id: 13, redirect: null };
  const nullSecret = { ...row, id: 14, secret: null };

  test('are named by client and field', () => {
    expect(parseClientList({ data: [row, nullRedirect, nullSecret] })?.nulls).toEqual({
      redirect: ['13'],
      secret: ['14'],
    });
  });

  test('are no secrets where the list shows none', () => {
    const hidden = [row, nullRedirect].map((one) => ({ ...one, secret: null }));
    expect(parseClientList({ data: hidden })?.nulls).toEqual({ redirect: ['13'], secret: [] });
  });

  test('are found in a row that is no client as we know it, too', () => {
    const odd = { ...nullRedirect, types: ['device'] };
    expect(parseClientList({ data: [odd] })?.nulls.redirect).toEqual(['13']);
  });
});

test('an answer that is no list is none', () => {
  expect(parseClientList({ message: 'Server Error' })).toBeUndefined();
  expect(parseClientList(undefined)).toBeUndefined();
});

test('a refusal gives the server’s words in its order', () => {
  const body = {
    message: 'The Name field is required. (and 1 more error)',
    errors: { name: ['The Name field is required.'], types: ['The Types field is required.'] },
  };
  expect(parseRefusal(body)).toEqual([
    'The Name field is required.',
    'The Types field is required.',
  ]);
});
