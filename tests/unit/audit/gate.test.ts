// What becomes of a hit: severity and stop by environment, by server and by what the client is.
import { describe, expect, test } from 'vitest';
import { auditClient } from '../../../domain/audit/audit.ts';
import { CLASSIC, findFinding, LINE_2026, makeAudited, makeContext, UNKNOWN } from './audit-kit.ts';

const codeAndPassword = makeAudited({
  grants: ['authorization_code_grant', 'password_client'],
  redirect: 'http://crm.acme.com/cb',
});
const firstPersonal = makeAudited({
  id: '1',
  name: 'PmApi',
  redirect: '',
  grants: ['personal_access_client'],
  createdAt: Date.UTC(2026, 0, 1),
});
const laterPersonal = makeAudited({
  id: '5',
  name: 'Reporting',
  redirect: '',
  grants: ['personal_access_client'],
});

describe('a redirect beside the password grant', () => {
  test('is only explained on the classic line, where it cannot be used', () => {
    expect(findFinding('R05', codeAndPassword)).toMatchObject({
      severity: 'info',
      stop: 'hint',
      dormant: true,
    });
  });

  test('is judged in full on the 2026 line, where it works', () => {
    expect(findFinding('R05', codeAndPassword, { facts: LINE_2026 })).toMatchObject({
      severity: 'error',
      stop: 'confirm',
      dormant: false,
    });
  });

  test('still blocks when the server will refuse it', () => {
    const client = makeAudited({ ...codeAndPassword, redirect: 'https://a.com/{x}' });
    expect(findFinding('R32', client)).toMatchObject({ severity: 'info', stop: 'block' });
  });
});

describe('several grants', () => {
  test('break the code grant on the classic line', () => {
    expect(findFinding('G02', codeAndPassword)).toMatchObject({
      severity: 'error',
      stop: 'confirm',
    });
  });

  test('are a hint about older servers where the line is unknown', () => {
    expect(findFinding('G02', codeAndPassword, { facts: UNKNOWN })).toMatchObject({
      severity: 'warning',
      stop: 'hint',
    });
  });

  test('are one client for several purposes on the 2026 line', () => {
    expect(findFinding('G02', codeAndPassword, { facts: LINE_2026 })).toBeUndefined();
    expect(findFinding('G03', codeAndPassword, { facts: LINE_2026 })).toMatchObject({
      stop: 'hint',
    });
  });

  test('are said to be cut to one by a create on the 2026 line', () => {
    const created = { ...codeAndPassword, id: undefined };
    const context = makeContext([], { facts: LINE_2026 });
    expect(auditClient(created, context).find(({ rule }) => rule === 'G03')).toMatchObject({
      stop: 'confirm',
      facts: { kept: 'password_client' },
    });
  });
});

describe('the client that issues personal tokens', () => {
  test('is PmApi on the classic line, whatever else has the grant', () => {
    expect(findFinding('G05', laterPersonal, {}, [firstPersonal])).toBeDefined();
    expect(findFinding('S06', laterPersonal, {}, [firstPersonal])).toBeUndefined();
  });

  test('is the newest one on the 2026 line', () => {
    const values = { facts: LINE_2026 };
    expect(findFinding('G05', laterPersonal, values, [firstPersonal])).toBeUndefined();
    expect(findFinding('S06', laterPersonal, values, [firstPersonal])).toBeDefined();
  });
});

describe('the environment', () => {
  test.each([
    ['R06', 'http://localhost/cb'],
    ['R23', 'https://oauth.pstmn.io/v1/callback'],
  ] as const)('makes %s a matter of course outside production', (rule, redirect) => {
    const client = makeAudited({ redirect });
    expect(findFinding(rule, client)).toMatchObject({ severity: 'warning', stop: 'confirm' });
    expect(findFinding(rule, client, { production: false })).toMatchObject({
      severity: 'info',
      stop: 'hint',
    });
  });

  test('of a private instance makes private hosts a matter of course', () => {
    const client = makeAudited({ redirect: 'https://crm.corp/cb' });
    expect(findFinding('R13', client)?.severity).toBe('warning');
    expect(findFinding('R13', client, { instanceHost: 'pm.corp' })?.severity).toBe('info');
  });

  test('that is not production has no hosts of other environments', () => {
    const client = makeAudited({ redirect: 'https://uat.acme.com/cb' });
    expect(findFinding('R30', client)).toBeDefined();
    expect(findFinding('R30', client, { production: false })).toBeUndefined();
  });
});

describe('severity variants', () => {
  test.each([
    ['https://a.com/cb?next=https://b.com', 'error'],
    ['https://a.com/cb?next=home', 'warning'],
    ['https://a.com/redirect', 'warning'],
    ['https://a.com/oauth/redirect', 'info'],
  ])('a forwarder at %s is of severity %s', (redirect, severity) => {
    expect(findFinding('R18', makeAudited({ redirect }))?.severity).toBe(severity);
  });

  test('a missing secret is worse with the password grant', () => {
    const secret = { absent: true, short: false, shared: false };
    expect(findFinding('C01', makeAudited({ secret }))?.severity).toBe('warning');
    const client = makeAudited({ secret, redirect: '', grants: ['password_client'] });
    expect(findFinding('C01', client)?.severity).toBe('error');
  });

  test.each([
    'PmApi',
    'Swagger UI Auth',
    'Password Grant',
    'devlink',
    'Acme Personal Access Client',
  ])('the age of %s, which ProcessMaker made for itself, is not held against it', (name) => {
    const client = makeAudited({ name, createdAt: Date.UTC(2019, 0, 1) });
    expect(findFinding('C04', client)).toBeUndefined();
  });

  test('a client without a secret has none that could be old', () => {
    const secret = { absent: true, short: false, shared: false };
    const client = makeAudited({ secret, createdAt: Date.UTC(2019, 0, 1) });
    expect(findFinding('C04', client)).toBeUndefined();
  });

  test('secrets that cannot be checked are not spoken of', () => {
    const client = makeAudited({ secret: 'not-checkable' });
    expect(auditClient(client, makeContext([client]))).toEqual([]);
  });

  test.each([
    ['C04', 'createdAt', 2025, 'warning'],
    ['C04', 'createdAt', 2021, 'error'],
    ['L01', 'updatedAt', 2025, 'info'],
    ['L01', 'updatedAt', 2023, 'warning'],
  ] as const)('%s by %s of %i is of severity %s', (rule, date, year, severity) => {
    const client = makeAudited({ createdAt: Date.UTC(2021, 0, 1), [date]: Date.UTC(year, 5, 1) });
    expect(findFinding(rule, client)?.severity).toBe(severity);
  });

  test('names below one registered domain are no look-alikes', () => {
    const other = makeAudited({ id: '2', redirect: 'https://api.acme.com/cb' });
    const sibling = makeAudited({ redirect: 'https://app.acme.com/cb' });
    expect(findFinding('X04', sibling, {}, [other])?.severity).toBe('info');
    const stranger = makeAudited({ redirect: 'https://api.acne.com/cb' });
    expect(findFinding('X04', stranger, {}, [other])?.severity).toBe('warning');
  });
});

describe('a stop', () => {
  test('for a private-use scheme blocks where every possible server refuses it', () => {
    const refused = makeAudited({ redirect: 'myapp://cb' });
    expect(findFinding('R04', refused)?.stop).toBe('block');
    const registered = makeAudited({ redirect: 'spotify://callback' });
    expect(findFinding('R04', registered)?.stop).toBe('confirm');
  });

  test('for a wildcard blocks in the host only', () => {
    expect(findFinding('R10', makeAudited({ redirect: 'https://*.a.com/' }))?.stop).toBe('block');
    expect(findFinding('R10', makeAudited({ redirect: 'https://a.com/*' }))?.stop).toBe('confirm');
  });

  test('is asked for where only some of the possible servers refuse', () => {
    const client = makeAudited({ redirect: 'https://a..acme.com/cb' });
    expect(findFinding('R32', client, { facts: UNKNOWN })?.stop).toBe('confirm');
    expect(findFinding('R32', client, { facts: LINE_2026 })?.stop).toBe('block');
    expect(findFinding('R32', client, { facts: CLASSIC })).toBeUndefined();
  });

  test('is said once: R32 is silent where another rule names what blocks', () => {
    const client = makeAudited({ redirect: 'https://a.com/a b' });
    expect(findFinding('R28', client)?.stop).toBe('block');
    expect(findFinding('R32', client)).toBeUndefined();
  });
});
