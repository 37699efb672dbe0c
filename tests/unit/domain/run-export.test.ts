// The exported history: what was changed and what became of it.
import { expect, test } from 'vitest';
import { exportRuns } from '../../../domain/run-export.ts';

test('holds site, user, time, and each change with its outcome', () => {
  const text = exportRuns([
    {
      head: {
        id: 'one',
        site: 'https://pm.example.com',
        user: { id: '1', name: 'Admin User' },
        startedAt: 0,
        phase: 'ended',
        total: 1,
        counts: { applied: 1 },
      },
      changes: [
        {
          key: '4',
          before: { name: 'A', grants: ['password_client'], redirect: '' },
          after: undefined,
          namesakes: [],
        },
      ],
      outcomes: new Map([['4', { kind: 'applied' }]]),
    },
  ]);
  expect(JSON.parse(text)).toEqual({
    format: 'grantkeeper-runs/1',
    runs: [
      {
        site: 'https://pm.example.com',
        user: { id: '1', name: 'Admin User' },
        startedAt: '1970-01-01T00:00:00.000Z',
        phase: 'ended',
        counts: { applied: 1 },
        changes: [
          {
            client: '4',
            before: { name: 'A', grants: ['password_client'], redirect: '' },
            after: null,
            outcome: { kind: 'applied' },
          },
        ],
      },
    ],
  });
});
