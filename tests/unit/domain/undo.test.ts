// Undo and retry: the change set that takes back what a run did, and the one that tries the rest again.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Client, type Draft, GRANTS, orderGrants, sameDraft } from '../../../domain/client.ts';
import type { Outcome } from '../../../domain/outcome.ts';
import { makePlan } from '../../../domain/plan.ts';
import { stageAgain, stageUndo } from '../../../domain/undo.ts';
import { startRun } from '../../../runs/apply-plan.ts';
import { createFakeServer } from '../runs/fake-server.ts';
import { makeClient } from './make-client.ts';

const context = {
  facts: { lines: ['l11'], codeBesideOthers: 'unknown' },
  remembered: new Map<string, string>(),
} as const;

const before = makeClient({ id: '7', name: 'Portal' });
const after: Draft = { ...before, name: 'Portal 2', grants: ['password_client'], redirect: '' };
const applied = (key: string, id?: string) =>
  new Map<string, Outcome>([[key, { kind: 'applied', ...(id !== undefined && { id }) }]]);

describe('undo', () => {
  test('brings name, grants and redirect URL back, from what the run made of the client', () => {
    expect(stageUndo([{ key: '7', before, after }], applied('7')).get('7')).toEqual({
      kind: 'update',
      grants: { authorization_code_grant: true, password_client: false },
      name: 'Portal',
      redirect: 'https://apps.example.com/cb',
      base: { name: 'Portal 2', grants: ['password_client'], redirect: '' },
    });
  });

  test('of a client that was changed since is a conflict of the plan', () => {
    const undo = stageUndo([{ key: '7', before, after }], applied('7'));
    const plan = makePlan(undo, [makeClient({ ...after, id: '7', name: 'Theirs' })], context);
    expect(plan.changes).toEqual([]);
    expect(plan.blocked[0]?.reason).toMatchObject({ kind: 'changed' });
  });

  test('of a create deletes the client that was created', () => {
    const undo = stageUndo([{ key: '+1', before: undefined, after }], applied('+1', '90'));
    expect([...undo.keys()]).toEqual(['90']);
    expect(undo.get('90')).toMatchObject({ kind: 'delete', base: { name: 'Portal 2' } });
  });

  test('of a delete creates the client anew', () => {
    const undo = stageUndo([{ key: '7', before, after: undefined }], applied('7'));
    const { name, grants, redirect } = before;
    expect([...undo]).toEqual([['+7', { kind: 'create', draft: { name, grants, redirect } }]]);
  });

  test.each<Outcome>([
    { kind: 'unchanged' },
    { kind: 'refused', words: [] },
    { kind: 'conflict', reason: 'gone' },
    { kind: 'failed', reason: { kind: 'no-answer' } },
    { kind: 'unknown' },
    { kind: 'skipped', reason: 'cancelled' },
  ])('leaves out what is $kind', (outcome) => {
    expect(stageUndo([{ key: '7', before, after }], new Map([['7', outcome]])).size).toBe(0);
  });
});

describe('once more', () => {
  test('an update holds what its client was at the plan', () => {
    expect(stageAgain([{ key: '7', before, after }], new Map()).get('7')).toMatchObject({
      name: 'Portal 2',
      base: { name: 'Portal' },
    });
  });

  test('a create of which the server kept less becomes the update that adds the rest', () => {
    const stored: Draft = { name: 'New', grants: ['password_client'], redirect: '' };
    const asked: Draft = { ...before, name: 'New', grants: [...GRANTS] };
    const outcome: Outcome = {
      kind: 'failed',
      reason: { kind: 'stored-something-else', stored, id: '90' },
    };
    const again = stageAgain(
      [{ key: '+1', before: undefined, after: asked }],
      new Map([['+1', outcome]]),
    );
    expect([...again.keys()]).toEqual(['90']);
    expect(again.get('90')).toEqual({
      kind: 'update',
      grants: { authorization_code_grant: true, personal_access_client: true },
      redirect: 'https://apps.example.com/cb',
      base: stored,
    });
  });
});

const redirects = fc.constantFrom('https://a.example.com/cb', 'https://b.example.com/cb');
const drafts: fc.Arbitrary<Draft> = fc
  .record({
    name: fc.string({ minLength: 1, maxLength: 8, unit: fc.constantFrom('a', 'b', 'é', '7') }),
    grants: fc.subarray([...GRANTS], { minLength: 1 }),
    redirect: redirects,
  })
  .map(({ name, grants, redirect }) => ({
    name,
    grants: orderGrants(grants),
    redirect: grants.includes('authorization_code_grant') ? redirect : '',
  }));

test('undo after a run restores every field that it touched, whatever failed on the way', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(drafts, drafts, fc.constantFrom('goes well', 'lost', 'refused')), {
        minLength: 1,
        maxLength: 8,
      }),
      async (drawn) => {
        // No plan makes a name double, so that a double one can't come back.
        const cases = drawn.map(([from, to, fate], index) => {
          const own = (draft: Draft): Draft => ({ ...draft, name: `${draft.name} ${index}` });
          return [own(from), own(to), fate] as const;
        });
        const clients: readonly Client[] = cases.map(([draft], index) => ({
          id: String(index + 1),
          ...draft,
        }));
        const planned = stageAgain(
          cases.map(([from, to], index) => ({ key: String(index + 1), before: from, after: to })),
          new Map(),
        );
        const server = createFakeServer(clients);
        for (const [index, [, , fate]] of cases.entries()) {
          if (fate === 'goes well') continue;
          server.misbehave.set(`put ${index + 1}`, {
            stores: fate === 'lost',
            answer:
              fate === 'lost'
                ? {
                    kind: 'failure',
                    failure: { kind: 'no-answer', cause: 'network' },
                    mayHaveStored: true,
                  }
                : { kind: 'refused', words: [] },
          });
        }
        const apply = async (changeSet: typeof planned) => {
          const { changes } = makePlan(
            changeSet,
            [...server.stored.values()].map(makeClient),
            context,
          );
          const run = startRun(changes, {
            server,
            clock: server.clock,
            window: 4,
            onProgress: ({ phase }) => phase === 'paused' && queueMicrotask(() => run.resume()),
          });
          const { rows } = await server.clock.run(run.finished);
          const outcomes = new Map(
            [...rows].filter((entry): entry is [string, Outcome] => typeof entry[1] === 'object'),
          );
          return { changes, outcomes };
        };
        const { changes, outcomes } = await apply(planned);
        server.misbehave.clear();
        await apply(stageUndo(changes, outcomes));
        for (const client of clients) {
          const now = server.stored.get(client.id);
          expect(now && sameDraft(now, client)).toBe(true);
        }
      },
    ),
    { numRuns: 100, seed: 7 },
  );
});
