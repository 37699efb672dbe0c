// What an organisation may set, what is wrong with a document to the letter, and what a policy does to findings.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { auditInstance } from '../../../domain/audit/audit.ts';
import { matchesGlob } from '../../../domain/glob.ts';
import { judgeSave } from '../../../domain/judge-save.ts';
import { type Policy, readAges } from '../../../domain/policy.ts';
import { parsePolicy, readPolicy } from '../../../domain/read-policy.ts';
import { tryPolicy } from '../../../domain/try-policy.ts';
import { findFinding, makeAudited, makeContext } from '../audit/audit-kit.ts';
import { makeExported, SOURCE } from '../exchange/exchange-kit.ts';

const HEAD = { format: 'gk-policy/1', name: 'Acme' };

function policy(rules: object): Policy {
  const read = readPolicy({ ...HEAD, ...rules });
  if (read.kind === 'problems') throw new Error(JSON.stringify(read.problems));
  return read.policy;
}

describe('a policy', () => {
  test('that sets nothing allows everything', () => {
    expect(policy({})).toEqual({
      name: 'Acme',
      allowHosts: [],
      forbiddenGrants: [],
      namePattern: undefined,
      environment: undefined,
      severities: new Map(),
      blocks: new Set(),
      allowDelete: true,
    });
  });

  test('is read whole', () => {
    expect(
      policy({
        allowHosts: ['acme.com', '*.acme.com'],
        forbiddenGrants: ['password_client'],
        namePattern: 'ACME *',
        environment: 'production',
        severities: { R05: 'error', R24: 'off' },
        blocks: ['R05'],
        allowDelete: false,
        planFile: { above: 25 },
      }),
    ).toMatchObject({
      planFile: { forDeletes: false, above: 25 },
      namePattern: 'ACME *',
      severities: new Map([
        ['R05', 'error'],
        ['R24', 'off'],
      ]),
      blocks: new Set(['R05']),
      allowDelete: false,
    });
  });

  test.each([
    ['no format', { format: undefined }, 'format', { kind: 'oneOf', values: ['"gk-policy/1"'] }],
    ['no name', { name: '' }, 'name', { kind: 'filled' }],
    ['a misspelt key', { allowedHosts: [] }, '', { kind: 'unknownKey', key: 'allowedHosts' }],
    [
      'a host with a scheme',
      { allowHosts: ['a.com', 'https://b.com'] },
      'allowHosts[1]',
      { kind: 'host' },
    ],
    ['a star in the middle', { allowHosts: ['a.*.com'] }, 'allowHosts[0]', { kind: 'host' }],
    ['an unknown rule', { blocks: ['R99'] }, 'blocks[0]', { kind: 'ruleId' }],
    [
      'an unknown severity',
      { severities: { R05: 'fatal' } },
      'severities.R05',
      { kind: 'oneOf', values: ['"error"', '"warning"', '"info"', '"off"'] },
    ],
    [
      'a severity for an unknown rule',
      { severities: { R99: 'off' } },
      'severities.R99',
      { kind: 'ruleId' },
    ],
    ['a part of a day', { secretDays: 1.5 }, 'secretDays', { kind: 'type', type: 'whole' }],
    ['no day', { secretDays: 0 }, 'secretDays', { kind: 'atLeast', limit: 1 }],
    [
      'a long name',
      { name: 'a'.repeat(101) },
      'name',
      { kind: 'atMost', limit: 100, of: 'characters' },
    ],
    [
      'a misspelt key within',
      { planFile: { fordeletes: true } },
      'planFile',
      { kind: 'unknownKey', key: 'fordeletes' },
    ],
    ['a number for a text', { namePattern: 7 }, 'namePattern', { kind: 'type', type: 'text' }],
    [
      'an unknown grant',
      { forbiddenGrants: ['implicit'] },
      'forbiddenGrants[0]',
      {
        kind: 'oneOf',
        values: ['"authorization_code_grant"', '"personal_access_client"', '"password_client"'],
      },
    ],
  ])('with %s is refused with the place and the reason', (_what, rules, path, reason) => {
    const read = readPolicy({ ...HEAD, ...rules });
    expect(read).toEqual({ kind: 'problems', problems: [{ path, reason }] });
  });

  test('with two misspelt keys is refused for each', () => {
    expect(readPolicy({ ...HEAD, a: 1, b: 2 })).toMatchObject({
      problems: [{ reason: { key: 'a' } }, { reason: { key: 'b' } }],
    });
  });

  test('may have a byte order mark in front', () => {
    expect(parsePolicy(`\ufeff${JSON.stringify(HEAD)}`).kind).toBe('policy');
  });

  test('that is no JSON is refused', () => {
    expect(parsePolicy('{')).toEqual({
      kind: 'problems',
      problems: [{ path: '', reason: { kind: 'cutOff' } }],
    });
  });
});

describe('what a policy does', () => {
  const http = makeAudited({ redirect: 'http://crm.acme.com/cb' });

  test('sets the severity of a rule', () => {
    expect(
      findFinding('R05', http, { policy: policy({ severities: { R05: 'info' } }) }),
    ).toMatchObject({
      severity: 'info',
      stop: 'confirm',
    });
  });

  test('turns a rule off', () => {
    expect(
      findFinding('R05', http, { policy: policy({ severities: { R05: 'off' } }) }),
    ).toBeUndefined();
  });

  test('turns a rule about the site off', () => {
    const rules = policy({ severities: { S05: 'off' } });
    expect(auditInstance(makeContext([http])).map(({ rule }) => rule)).toEqual(['S05']);
    expect(auditInstance(makeContext([http], { policy: rules }))).toEqual([]);
  });

  test('lets a rule stop a save', () => {
    expect(findFinding('R05', http, { policy: policy({ blocks: ['R05'] }) })?.stop).toBe('block');
  });

  test.each([
    ['confirm', {}],
    ['block', { blocks: ['P01'] }],
  ])('makes a forbidden grant %s', (stop, more) => {
    const client = makeAudited({ grants: ['password_client'], redirect: '' });
    const rules = policy({ forbiddenGrants: ['password_client'], ...more });
    expect(findFinding('P01', client, { policy: rules })?.stop).toBe(stop);
  });

  test('asks in the dialog where it stops nothing, for a host that isn’t allowed', () => {
    expect(findFinding('R31', http, { allowHosts: ['*.example.com'] })?.stop).toBe('confirm');
  });

  test('stops only what a save adds, so that old clients stay editable', () => {
    const rules = policy({ forbiddenGrants: ['password_client'], blocks: ['P01'] });
    const audit = makeContext([], { policy: rules });
    const draft = { name: 'A', grants: ['password_client'], redirect: '' } as const;
    const stops = (opened: typeof draft | undefined) =>
      judgeSave(draft, { lines: ['l11'], names: undefined, clientId: '9', opened, audit })
        .filter(({ detail }) => detail.rule === 'P01')
        .map(({ stop }) => stop);
    expect(stops(undefined)).toEqual(['block']);
    expect(stops(draft)).toEqual(['hint']);
  });
});

test('says how old a secret and the last change may be, where a year is too much or too little', () => {
  const aged = { createdAt: 0, updatedAt: 0 };
  const rules = (values: object, days: number) => {
    const set = policy(values);
    const context = { policy: set, ...readAges(set), now: days * 24 * 60 * 60 * 1000 };
    return (['C04', 'L01'] as const).filter((rule) =>
      findFinding(rule, makeAudited(aged), context),
    );
  };
  expect(rules({}, 366)).toEqual(['C04', 'L01']);
  expect(rules({}, 364)).toEqual([]);
  expect(rules({ secretDays: 90 }, 91)).toEqual(['C04']);
  expect(rules({ staleDays: 730 }, 400)).toEqual(['C04']);
  for (const secretDays of [0, -1, 1.5, '90', 40_000]) {
    expect(readPolicy({ ...HEAD, secretDays }).kind).toBe('problems');
  }
});

test('tried on an export it flags by each of its parts, and nothing that it says nothing of', () => {
  const flagged = (values: object) =>
    tryPolicy(policy(values), { ...SOURCE, clients: [makeSnapshotClient()] }, 0).flatMap(
      ({ findings }) => findings.map(({ rule, severity }) => `${rule} ${severity}`),
    );
  expect(flagged({})).toEqual([]);
  expect(flagged({ blocks: ['R05'] })).toEqual(['R05 error']);
  expect(flagged({ severities: { R05: 'warning' } })).toEqual(['R05 warning']);
  expect(flagged({ severities: { R05: 'off' } })).toEqual([]);
  expect(flagged({ forbiddenGrants: ['authorization_code_grant'] })).toEqual(['P01 error']);
  expect(flagged({ allowHosts: ['acme.com'] })).toEqual(['R31 error']);
});

const makeSnapshotClient = () => makeExported({ redirect: 'http://apps.example.com/callback' });

describe('a pattern for names', () => {
  test.each([
    ['ACME *', 'ACME CRM', true],
    ['ACME *', 'ACME ', true],
    ['ACME *', 'My ACME CRM', false],
    ['*-prod', 'crm-prod', true],
    ['*-prod', 'crm-prod-2', false],
    ['a*b*c', 'a-b-b-c', true],
    ['a*b*c', 'a-c', false],
    ['??', '😀x', true],
    ['?', '', false],
    ['a.c', 'abc', false],
    ['*', '', true],
  ])('%j and %j: %s', (pattern, text, matches) => {
    expect(matchesGlob(pattern, text)).toBe(matches);
  });

  test('agrees with the same pattern as a regular expression', () => {
    const unit = fc.constantFrom('a', 'b', '*', '?');
    fc.assert(
      fc.property(
        fc.string({ unit, maxLength: 8 }),
        fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 12 }),
        (pattern, text) => {
          const expression = pattern.replaceAll('*', '.*').replaceAll('?', '.');
          expect(matchesGlob(pattern, text)).toBe(new RegExp(`^${expression}$`).test(text));
        },
      ),
    );
  });

  test('takes no time that grows faster than both lengths multiplied', () => {
    // Of this thread alone; what backtracks would never end.
    const started = process.threadCpuUsage();
    expect(matchesGlob('*a'.repeat(127), `${'a'.repeat(254)}b`)).toBe(false);
    const { user, system } = process.threadCpuUsage(started);
    expect(user + system).toBeLessThan(10_000_000);
  });
});
