// The values that a finding offers: they clear it, and the server takes them.
import { describe, expect, test } from 'vitest';
import type { RuleId } from '../../../domain/audit/rules.ts';
import { findFinding, makeAudited } from './audit-kit.ts';

const REDIRECTS: readonly (readonly [RuleId, string, string])[] = [
  ['R05', 'http://a.com/cb', 'https://a.com/cb'],
  ['R05', 'HTTP://a.com:80/cb', 'https://a.com/cb'],
  ['R05', 'https://a.com/cb,http://b.com/cb', 'https://a.com/cb,https://b.com/cb'],
  ['R08', 'https://a.com/cb#/x', 'https://a.com/cb'],
  ['R09', 'https://user:word@a.com/cb', 'https://a.com/cb'],
  ['R15', 'https://a.com.:8443/cb', 'https://a.com:8443/cb'],
  ['R26', 'https://A.com:443/x/../cb', 'https://a.com/cb'],
  ['R28', 'https://a.com/c\u200bb', 'https://a.com/cb'],
  ['R32', 'https://a.com/{tenant}', 'https://a.com/%7Btenant%7D'],
];

const NAMES: readonly (readonly [RuleId, string, string])[] = [
  ['N05', 'Ac\u200bme', 'Acme'],
  ['N06', ' Acme \u00a0CRM', 'Acme CRM'],
];

describe('a fix', () => {
  test.each(REDIRECTS)('of %s turns %s into %s', (rule, redirect, value) => {
    const finding = findFinding(rule, makeAudited({ redirect }));
    expect(finding?.fix).toEqual({ kind: 'replace-redirect', value });
    expect(findFinding(rule, makeAudited({ redirect: value }))).toBeUndefined();
  });

  test.each(NAMES)('of %s turns %j into %j', (rule, name, value) => {
    const finding = findFinding(rule, makeAudited({ name }));
    expect(finding?.fix).toEqual({ kind: 'replace-name', value });
    expect(findFinding(rule, makeAudited({ name: value }))).toBeUndefined();
  });

  test('is not offered where the server would refuse it, too', () => {
    const finding = findFinding('R05', makeAudited({ redirect: 'http://a.com/{x}' }));
    expect(finding).toBeDefined();
    expect(finding?.fix).toBeUndefined();
  });
});
