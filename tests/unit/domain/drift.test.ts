// What differs between two pictures of a site's clients, and what accepting a difference does.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { acceptInto, countDrift, findDrift, takePicture } from '../../../domain/drift.ts';
import { exportedClients } from '../exchange/exchange-kit.ts';
import { makeClient } from './make-client.ts';

const portal = makeClient({ id: '6', name: 'Portal' });
const scanner = makeClient({ id: '10', name: 'Scanner' });
const plain = takePicture([portal, scanner], 1).clients;

describe('drift', () => {
  test('is nothing between a picture and itself, in whatever order', () => {
    expect(countDrift(findDrift([portal, scanner], [scanner, portal]))).toBe(0);
  });

  test('names the fields in which a client has changed', () => {
    const now = { ...portal, name: 'Portal 2', redirect: 'https://b.example/cb' };
    expect(findDrift([portal], [now])).toEqual({
      changed: [{ before: portal, now, fields: ['name', 'redirect'] }],
      added: [],
      removed: [],
    });
  });

  test('takes no other order of the grants for a change', () => {
    const grants = ['password_client', 'authorization_code_grant'] as const;
    const one = makeClient({ grants });
    expect(countDrift(findDrift([one], [{ ...one, grants: grants.toReversed() }]))).toBe(0);
  });

  test('tells new clients and those that are gone', () => {
    const { added, removed } = findDrift([portal], [scanner]);
    expect([added, removed]).toEqual([[scanner], [portal]]);
  });

  test('is gone once everything is accepted', () => {
    fc.assert(
      fc.property(exportedClients, exportedClients, (before, now) => {
        const picture = takePicture(before, 1);
        const ids = new Set([...before, ...now].map(({ id }) => id));
        expect(countDrift(findDrift(acceptInto(picture, ids, now).clients, now))).toBe(0);
      }),
    );
  });

  test('of one client is gone once that one is accepted, and the rest stays', () => {
    const picture = takePicture([portal], 1);
    const accepted = acceptInto(picture, new Set(['10']), [{ ...portal, name: 'x' }, scanner]);
    expect(accepted.clients).toEqual(plain);
    expect(acceptInto(accepted, new Set(['6']), [scanner]).clients).toEqual(plain.slice(1));
  });
});

test('a picture holds the fields of a client and nothing else', () => {
  const listed = { ...portal, secret: { absent: false, short: true, shared: false }, token: 'x' };
  expect(Object.keys(takePicture([listed], 1).clients[0] ?? {})).toEqual([
    'id',
    'name',
    'grants',
    'redirect',
  ]);
});
