// The REST API of every profile, where one line of ProcessMaker differs from another.
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { PROFILE_NAMES, type ProfileName } from '../../demo/profiles/profile.ts';
import type { Language } from '../../demo/strings.ts';
import { findListed, type Reply, readClient, readList, useStandIn, type Visitor } from './visit.ts';

const standIn = useStandIn({ clients: 12 });

const REDIRECT = 'https://portal.example.com/cb';
const CODE = 'authorization_code_grant';

const refusal = z.object({
  message: z.string(),
  errors: z.record(z.string(), z.array(z.string())),
});

async function visit(profile: ProfileName, language: Language = 'en'): Promise<Visitor> {
  await standIn.control().reset({ profile, language });
  return standIn.signIn('admin');
}

function create(visitor: Visitor, fields: object): Promise<Reply> {
  return visitor.send('POST', '/oauth/clients', fields);
}

test('the profiles are listed from the oldest to the newest', () => {
  expect(PROFILE_NAMES).toEqual(['4.1', '4.2.10', '4.5', '4.9', '4.11', '4.15', '2026']);
});

test('without a profile it is 4.15', async () => {
  await standIn.control().reset();
  const page = await (await standIn.signIn('admin')).send('GET', '/admin/auth-clients');
  expect(page.text).toContain('name="tenant-id"');
});

describe('a lost session answers', () => {
  test.each([
    ['4.1', 403, 'This action is unauthorized.'],
    ['4.2.10', 403, 'This action is unauthorized.'],
    ['4.5', 403, 'This action is unauthorized.'],
    ['4.9', 403, 'This action is unauthorized.'],
    ['4.11', 403, 'This action is unauthorized.'],
    ['4.15', 500, 'Server Error'],
    ['2026', 500, 'Server Error'],
  ] as const)('in %s with %i', async (profile, status, message) => {
    const visitor = await visit(profile);
    await standIn.control().endSessions();
    const reply = await visitor.send('GET', '/oauth/clients');
    expect([reply.status, reply.json()]).toEqual([status, { message }]);
    const page = await visitor.send('GET', '/admin/auth-clients');
    expect([page.status, page.json()]).toEqual([401, { error: 'Unauthenticated.' }]);
  });
});

describe('a session that a policy ended', () => {
  test.each(['4.9', '4.11', '4.15', '2026'] as const)(
    'leads even a script to the sign-in page in %s',
    async (profile) => {
      const visitor = await visit(profile);
      await standIn.control().killSessions('admin');
      const reply = await visitor.send('GET', '/oauth/clients');
      expect([reply.status, reply.headers.get('location')]).toEqual([302, '/login']);
      expect((await visitor.send('GET', '/admin/auth-clients')).status).toBe(401);
    },
  );

  test('is only that of the named user', async () => {
    const visitor = await visit('4.9');
    await standIn.control().killSessions('viewer');
    expect((await visitor.send('GET', '/oauth/clients')).status).toBe(200);
  });

  test.each(['4.1', '4.2.10', '4.5'] as const)('does not exist in %s', async (profile) => {
    await visit(profile);
    await expect(standIn.control().killSessions()).rejects.toThrow(
      `ProcessMaker ${profile} ends no session by policy.`,
    );
  });
});

describe('a refusal is worded', () => {
  const LOWER = {
    message: 'The given data was invalid.',
    errors: {
      name: ['The name field is required.'],
      types: ['The Auth-Client must have at least 1 item chosen.', 'The types field is required.'],
    },
  };
  const UPPER = {
    name: ['The Name field is required.'],
    types: ['The Auth-Client must have at least 1 item chosen.', 'The Types field is required.'],
  };

  test.each(['4.1', '4.2.10'] as const)('with small field names in %s', async (profile) => {
    const reply = await create(await visit(profile), { name: ' ', types: [] });
    expect([reply.status, reply.json()]).toEqual([422, LOWER]);
  });

  test('with capital field names and a constant message in 4.5', async () => {
    const reply = await create(await visit('4.5'), { name: ' ', types: [] });
    expect(reply.json()).toEqual({ message: 'The given data was invalid.', errors: UPPER });
  });

  test.each(['4.9', '4.11', '4.15', '2026'] as const)(
    'with a message that sums up in %s',
    async (profile) => {
      const reply = await create(await visit(profile), { name: ' ', types: [] });
      expect(reply.json()).toEqual({
        message: 'The Name field is required. (and 2 more errors)',
        errors: UPPER,
      });
    },
  );

  test.each([
    ['4.1', 'The redirect format is invalid.'],
    ['4.2.10', 'The redirect format is invalid.'],
    ['4.5', 'The Redirect format is invalid.'],
    ['4.9', 'The Redirect field must be a valid URL.'],
    ['4.11', 'The Redirect field must be a valid URL.'],
  ] as const)('for what is no URL, in %s', async (profile, sentence) => {
    const reply = await create(await visit(profile), { name: 'A', types: [CODE], redirect: 'no' });
    expect(refusal.parse(reply.json()).errors).toEqual({ redirect: [sentence] });
  });

  test.each([
    ['4.1', 'The name may not be greater than 255 characters.'],
    ['4.5', 'The Name may not be greater than 255 characters.'],
    ['4.9', 'The Name field must not be greater than 255 characters.'],
  ] as const)('for a name that is too long, in %s', async (profile, sentence) => {
    const body = { name: 'a'.repeat(256), types: ['password_client'] };
    const reply = await create(await visit(profile), body);
    expect(refusal.parse(reply.json()).errors).toEqual({ name: [sentence] });
  });

  test.each([
    [
      'de',
      'Name muss ausgefüllt sein.',
      'redirect muss eine URL sein.',
      'Der gewählte Wert für types.1 ist ungültig.',
    ],
    [
      'es',
      'El campo nombre es obligatorio.',
      'El formato redirect es inválido.',
      'types.1 es inválido.',
    ],
    [
      'fr',
      'Le champ nom est obligatoire.',
      "Le format de l'URL de redirect n'est pas valide.",
      'Le champ types.1 est invalide.',
    ],
  ] as const)('in the user’s language in 4.5: %s', async (language, name, redirect, member) => {
    const body = { name: '', types: [CODE, 'other'], redirect: 'no' };
    const reply = await create(await visit('4.5', language), body);
    expect(reply.json()).toEqual({
      message: 'The given data was invalid.',
      errors: { name: [name], redirect: [redirect], 'types.1': [member] },
    });
  });

  test.each(['4.9', '4.11', '4.15'] as const)(
    'in English in %s, but for the sentence about no grant',
    async (profile) => {
      const reply = await create(await visit(profile, 'de'), { name: '', types: [] });
      expect(refusal.parse(reply.json()).errors).toEqual({
        name: ['The Name field is required.'],
        types: [
          'Für den authentifizierten Kunden muss mindestens 1 Element ausgewählt werden.',
          'The Types field is required.',
        ],
      });
    },
  );
});

describe('a language that the line does not speak', () => {
  test.each(['4.1', '4.2.10'] as const)('is refused in one sentence by %s', async (profile) => {
    await expect(standIn.control().reset({ profile, language: 'de' })).rejects.toThrow(
      `ProcessMaker ${profile} speaks en only, not de: choose another language or a later profile.`,
    );
  });
});

describe('a create loses grants', () => {
  const ALL = [CODE, 'personal_access_client', 'password_client'];

  test.each([
    ['4.1', ALL, [CODE, 'personal_access_client']],
    ['4.1', [CODE, 'password_client'], [CODE, 'personal_access_client']],
    ['4.2.10', ['personal_access_client'], []],
    ['4.2.10', [CODE], [CODE]],
    ['4.5', ALL, ALL],
    ['4.9', ALL, ALL],
    ['4.11', ALL, ALL],
  ] as const)('in %s: asked %j, stored %j', async (profile, asked, stored) => {
    const visitor = await visit(profile);
    const created = await create(visitor, { name: 'A', types: asked, redirect: REDIRECT });
    expect(created.status).toBe(201);
    const client = readClient(created);
    expect(client.types).toEqual(stored);
    expect((await findListed(visitor, client.id))?.types).toEqual(stored);
  });

  test.each(['4.1', '4.2.10'] as const)('in %s until an update sends them', async (profile) => {
    const visitor = await visit(profile);
    const body = { name: 'A', types: ALL, redirect: REDIRECT };
    const { id } = readClient(await create(visitor, body));
    const changed = await visitor.send('PUT', `/oauth/clients/${id}`, body);
    expect(readClient(changed).types).toEqual(ALL);
  });
});

describe('a redirect', () => {
  test.each([
    ['4.1', 422],
    ['4.2.10', 422],
    ['4.5', 201],
    ['4.9', 201],
    ['4.11', 201],
  ] as const)('with the scheme tg gets in %s a %i', async (profile, status) => {
    const body = { name: 'A', types: [CODE], redirect: 'tg://example.com/cb' };
    expect((await create(await visit(profile), body)).status).toBe(status);
  });
});

describe('a no-break space at the end of a name', () => {
  test.each([
    ['4.1', 'A\u00a0'],
    ['4.2.10', 'A\u00a0'],
    ['4.5', 'A\u00a0'],
    ['4.9', 'A'],
    ['4.11', 'A'],
  ] as const)('becomes in %s: %j', async (profile, name) => {
    const body = { name: 'A\u00a0', types: ['password_client'] };
    expect(readClient(await create(await visit(profile), body)).name).toBe(name);
  });
});

describe.each(['4.1', '4.2.10', '4.5', '4.9', '4.11'] as const)('in %s', (profile) => {
  test('a single read and a client that is not there answer 500', async () => {
    const visitor = await visit(profile);
    const body = { name: 'A', types: ['password_client'] };
    const replies = [
      await visitor.send('GET', '/oauth/clients/1'),
      await visitor.send('PUT', '/oauth/clients/999', body),
      await visitor.send('DELETE', '/oauth/clients/999'),
    ];
    expect(replies.map((reply) => [reply.status, reply.json()])).toEqual(
      replies.map(() => [500, { message: 'Server Error' }]),
    );
  });

  test('a deleted client can still be changed, and stays unlisted', async () => {
    const visitor = await visit(profile);
    await visitor.send('DELETE', '/oauth/clients/9');
    const body = { name: 'A', types: ['password_client'] };
    const changed = await visitor.send('PUT', '/oauth/clients/9', body);
    expect([changed.status, readClient(changed).revoked]).toEqual([200, true]);
    expect(await findListed(visitor, 9)).toBeUndefined();
  });

  test('the list has every secret, and no client of DevLink', async () => {
    const list = readList(await (await visit(profile)).send('GET', '/oauth/clients'));
    expect(list.filter((client) => client.secret?.length !== 40)).toEqual([]);
    expect(list.slice(0, 5).map((client) => client.name)).toEqual([
      'PmApi',
      'Swagger UI Auth',
      'Password Grant',
      'ProcessMaker Personal Access Client',
      'Zapier Connector',
    ]);
  });
});
