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

  test('leaves its secret behind, and keeps three facts about it and its dates', async () => {
    const list = await parseClientList({ data: [row] });
    expect(JSON.stringify(list)).not.toContain('S3CR3T');
    expect(list?.clients).toEqual([
      {
        ...parseClient(row),
        secret: { absent: false, short: false, shared: false },
        createdAt: Date.UTC(2026, 10, 23, 20, 44, 21),
        updatedAt: Date.UTC(2026, 10, 23, 20, 44, 21),
      },
    ]);
  });

  test.each([
    ['null', null],
    ['not there', undefined],
    ['no time', 'yesterday'],
  ])('whose dates are %s is a client all the same', async (_what, date) => {
    const list = await parseClientList({ data: [{ ...row, created_at: date, updated_at: date }] });
    expect(list?.clients).toMatchObject([{ createdAt: undefined, updatedAt: undefined }]);
  });

  test('that lacks what a server may leave out is a client all the same', async () => {
    const { id, name, redirect, types } = row;
    expect(await parseClientList({ data: [{ id, name, redirect, types }] })).toMatchObject({
      clients: [{ id: '12', createdAt: undefined, updatedAt: undefined }],
      unreadable: 0,
      secretMode: 'hidden',
      nulls: { redirect: [], secret: [] },
    });
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
  ])('%s is counted as unreadable', async (_what, odd) => {
    expect(await parseClientList({ data: [odd, row] })).toMatchObject({
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
    ['not known where no row is one', ['client'], undefined],
  ])('is %s', async (_what, data, expected) => {
    expect((await parseClientList({ data }))?.secretMode).toBe(expected);
  });
});

describe('the facts about a secret', () => {
  const facts = async (...secrets: readonly unknown[]) =>
    (
      await parseClientList({ data: secrets.map((secret, id) => ({ ...row, id, secret })) })
    )?.clients
      .map(({ secret }) => secret)
      .at(0);

  test.each([
    ['null', null],
    ['empty', ''],
    ['not there', undefined],
  ])('say that one that is %s is absent', async (_what, secret) => {
    expect(await facts(secret, row.secret)).toMatchObject({ absent: true });
  });

  test('say that one of less than 32 characters is short', async () => {
    expect(await facts('s'.repeat(31))).toMatchObject({ short: true });
    expect(await facts('s'.repeat(32))).toMatchObject({ short: false });
  });

  test('say that another client has the same', async () => {
    expect(await facts(row.secret, row.secret)).toMatchObject({ shared: true });
    expect(await facts(row.secret, 's'.repeat(40))).toMatchObject({ shared: false });
  });

  test.each([
    ['hashed', '$2y$12$abcdefghijklmnopqrstuv'],
    ['hidden', null],
  ])('are not to be had where secrets are %s', async (_what, secret) => {
    expect(await facts(secret, secret)).toBe('not-checkable');
  });

  test('are not to be had of a hashed one among plain ones', async () => {
    expect(await facts('$argon2id$v=19$m=65536', row.secret)).toBe('not-checkable');
  });
});

describe('the nulls that keep ProcessMaker’s own list from being drawn', () => {
  const nullRedirect = { ...row, id: 13, redirect: null };
  const nullSecret = { ...row, id: 14, secret: null };

  test('are named by client and field', async () => {
    const data = [row, nullRedirect, nullSecret];
    expect((await parseClientList({ data }))?.nulls).toEqual({
      redirect: ['13'],
      secret: ['14'],
    });
  });

  test('are no secrets where the list shows none', async () => {
    const hidden = [row, nullRedirect].map((one) => ({ ...one, secret: null }));
    expect((await parseClientList({ data: hidden }))?.nulls).toEqual({
      redirect: ['13'],
      secret: [],
    });
  });

  test('are found in a row that is no client as we know it, too', async () => {
    const odd = { ...nullRedirect, types: ['device'] };
    expect((await parseClientList({ data: [odd] }))?.nulls.redirect).toEqual(['13']);
  });
});

test('an answer that is no list is none', async () => {
  expect(await parseClientList({ message: 'Server Error' })).toBeUndefined();
  expect(await parseClientList(undefined)).toBeUndefined();
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
