// Ways of staging: what each makes of a client, what it leaves alone and why, and what is invalid.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ChangeSet, NO_CHANGES, stageGrant } from '../../../../domain/change-set.ts';
import { GRANTS, type ListedClient, orderGrants } from '../../../../domain/client.ts';
import { indexNames } from '../../../../domain/name-index.ts';
import { stageDeletes } from '../../../../domain/staging/deletes.ts';
import { changeName } from '../../../../domain/staging/names.ts';
import { type Preview, previewSteps, stagePreview } from '../../../../domain/staging/preview.ts';
import {
  replaceHost,
  replaceInRedirect,
  setRedirect,
  switchToHttps,
  turnCodeOn,
} from '../../../../domain/staging/redirects.ts';
import type { Staging } from '../../../../domain/staging/staging.ts';
import { makeClient } from '../make-client.ts';

const NO_NAME_CHANGE = {
  prefix: '',
  suffix: '',
  find: '',
  replacement: '',
  normaliseSpaces: false,
};

const redirectAfter = (redirect: string, staging: Staging) => {
  const result = staging(makeClient({ redirect }), true);
  return result.kind === 'update' ? result.redirect : result.reason;
};
const nameAfter = (name: string, change: Partial<typeof NO_NAME_CHANGE>) => {
  const result = changeName({ ...NO_NAME_CHANGE, ...change })(makeClient({ name }), true);
  return result.kind === 'update' ? result.name : result.reason;
};

function preview(
  clients: readonly ListedClient[],
  staging: Staging,
  changeSet: ChangeSet = NO_CHANGES,
): Preview {
  const context = { lines: ['l11'], names: indexNames(clients) } as const;
  const steps = previewSteps(clients, staging, changeSet, context);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

describe('replacing a host', () => {
  test.each([
    ['https://apps.example.com/cb', 'https://apps.example.org/cb'],
    [
      'https://APPS.example.com/Cb?x=apps.example.com',
      'https://apps.example.org/Cb?x=apps.example.com',
    ],
    ['https://me@apps.example.com:8443/cb', 'https://me@apps.example.org:8443/cb'],
    [
      'https://other.example.com/cb,https://apps.example.com/cb',
      'https://other.example.com/cb,https://apps.example.org/cb',
    ],
    ['https://apps.example.com.evil.example/cb', 'noMatch'],
    ['https://other.example.com/apps.example.com', 'noMatch'],
  ])('makes of %s %s', (redirect, expected) => {
    expect(redirectAfter(redirect, replaceHost('apps.example.com', 'apps.example.org'))).toBe(
      expected,
    );
  });

  test('takes the port along where one is named', () => {
    expect(
      redirectAfter(
        'https://a.example.com:8443/',
        replaceHost('a.example.com:8443', 'b.example.com'),
      ),
    ).toBe('https://b.example.com/');
  });
});

describe('http to https', () => {
  test.each([
    ['http://apps.example.com/cb', 'https://apps.example.com/cb'],
    ['http://apps.example.com:80/cb', 'https://apps.example.com/cb'],
    ['HTTP://apps.example.com/cb', 'https://apps.example.com/cb'],
    ['http://127.0.0.1:53100/cb', 'noMatch'],
    ['https://apps.example.com/cb', 'noMatch'],
  ])('makes of %s %s', (redirect, expected) => {
    expect(redirectAfter(redirect, switchToHttps())).toBe(expected);
  });
});

test('find and replace takes the text literally, dollar signs and all', () => {
  expect(redirectAfter('https://a.example.com/$&/a', replaceInRedirect('$&', '$1'))).toBe(
    'https://a.example.com/$1/a',
  );
});

describe('a name', () => {
  test.each([
    ['Portal', { prefix: 'EU ' }, 'EU Portal'],
    ['Portal', { suffix: ' (old)' }, 'Portal (old)'],
    ['HR  Bridge ', { normaliseSpaces: true }, 'HR Bridge'],
    ['HR Bridge', { find: 'HR', replacement: 'People' }, 'People Bridge'],
    ['Portal', { find: 'HR', replacement: 'People', prefix: 'EU ' }, 'noMatch'],
    ['Portal', { normaliseSpaces: true }, 'same'],
  ])('%s with %j becomes %s', (name, change, expected) => {
    expect(nameAfter(name, change)).toBe(expected);
  });
});

describe('turning code on', () => {
  const off = makeClient({ id: '5', grants: ['password_client'] });

  test('gives each client the redirect URL that it had before', () => {
    const remembered = new Map([['5', 'https://old.example.com/cb']]);
    expect(turnCodeOn(undefined, remembered)(off, false)).toMatchObject({
      grants: { authorization_code_grant: true },
      redirect: 'https://old.example.com/cb',
    });
    expect(turnCodeOn(undefined, new Map())(off, false)).toEqual({
      kind: 'skipped',
      reason: 'notRemembered',
    });
  });

  test('leaves a client alone that has it', () => {
    expect(turnCodeOn('https://a.example.com/cb', new Map())(makeClient(), true)).toEqual({
      kind: 'skipped',
      reason: 'hasCode',
    });
  });
});

describe('a preview', () => {
  const one = makeClient({ id: '1', name: 'One', redirect: 'https://one.example.com/cb' });
  const two = makeClient({ id: '2', name: 'Two', redirect: 'https://two.example.com/cb' });
  const none = makeClient({ id: '3', name: 'None', grants: ['password_client'] });

  test('counts what is skipped, by reason', () => {
    const { staged, skipped } = preview([one, two, none], setRedirect('https://a.example.com/'));
    expect(staged.map(({ client }) => client.id)).toEqual(['1', '2']);
    expect([...skipped]).toEqual([['noCode', 1]]);
  });

  test('takes a grant into account that is staged already', () => {
    const staged = stageGrant(NO_CHANGES, ['3'], 'authorization_code_grant', true);
    const { skipped } = preview([none], setRedirect('https://a.example.com/'), staged);
    expect(skipped.size).toBe(0);
  });

  test('keeps apart what the server would refuse', () => {
    const { staged, invalid } = preview([one], setRedirect('no URL'));
    expect(staged).toEqual([]);
    expect(invalid).toMatchObject([{ client: one, finding: { field: 'redirect' } }]);
  });

  test('keeps apart names that would be double, of a third client or of each other', () => {
    const toTwo = changeName({ ...NO_NAME_CHANGE, find: 'One', replacement: 'Two' });
    expect(preview([one, two], toTwo).invalid).toMatchObject([{ client: one }]);
    const twins = [makeClient({ id: '8', name: 'A 1' }), makeClient({ id: '9', name: 'A 2' })];
    const cut = changeName({ ...NO_NAME_CHANGE, find: '1', replacement: '2' });
    expect(preview(twins, cut).invalid).toMatchObject([{ client: { id: '8' } }]);
  });
});

describe('for any clients and any way of staging', () => {
  const word = fc.constantFrom('Portal', 'HR  Bridge', 'a.example.com', 'x', '$&', '');
  const url = fc.constantFrom(
    'https://a.example.com/cb',
    'http://a.example.com:80/x',
    'http://127.0.0.1/',
    'https://b.example.com/,https://a.example.com/',
    'myapp://x',
  );
  const clients: fc.Arbitrary<readonly ListedClient[]> = fc.uniqueArray(
    fc
      .record({
        id: fc.integer({ min: 1, max: 30 }).map(String),
        name: word,
        grants: fc.subarray([...GRANTS]).map(orderGrants),
        redirect: url,
      })
      .map(makeClient),
    { selector: ({ id }) => id },
  );
  const stagings: fc.Arbitrary<Staging> = fc.oneof(
    url.map(setRedirect),
    fc.tuple(word, word).map(([from, to]) => replaceHost(from, to)),
    fc.constant(switchToHttps()),
    fc.tuple(word, word).map(([find, to]) => replaceInRedirect(find || 'x', to)),
    fc
      .record({
        prefix: word,
        suffix: word,
        find: word,
        replacement: word,
        normaliseSpaces: fc.boolean(),
      })
      .map(changeName),
    url.map((one) => turnCodeOn(one, new Map())),
  );

  test('every client is staged, skipped or invalid, exactly once', () => {
    fc.assert(
      fc.property(clients, stagings, (list, staging) => {
        const { staged, skipped, invalid } = preview(list, staging);
        const left = [...skipped.values()].reduce((sum, count) => sum + count, 0);
        expect(staged.length + invalid.length + left).toBe(list.length);
      }),
    );
  });

  test('staging twice is staging once', () => {
    fc.assert(
      fc.property(clients, stagings, (list, staging) => {
        const once = stagePreview(NO_CHANGES, preview(list, staging));
        expect(stagePreview(once, preview(list, staging, once))).toEqual(once);
      }),
    );
  });

  test('nothing is touched but the fields that the way of staging is about', () => {
    fc.assert(
      fc.property(clients, stagings, stagings, (list, first, second) => {
        const before = stagePreview(NO_CHANGES, preview(list, first));
        const shown = preview(list, second, before);
        const after = stagePreview(before, shown);
        const touched = new Set(shown.staged.map(({ client }) => client.id));
        for (const { id } of list) {
          if (!touched.has(id)) expect(after.get(id)).toEqual(before.get(id));
        }
        for (const { client, update } of shown.staged) {
          const [old, now] = [before.get(client.id), after.get(client.id)];
          if (old?.kind !== 'update' || now?.kind !== 'update') continue;
          if (update.name === undefined) expect(now.name).toBe(old.name);
          if (update.redirect === undefined) expect(now.redirect).toBe(old.redirect);
        }
      }),
    );
  });
});

test('a delete is staged with what the client is now, whatever else was staged', () => {
  const client = makeClient({ id: '4' });
  const staged = stageGrant(NO_CHANGES, ['4'], 'password_client', true);
  const { name, grants, redirect } = client;
  expect([...stageDeletes(staged, [client])]).toEqual([
    ['4', { kind: 'delete', base: { name, grants, redirect } }],
  ]);
});
