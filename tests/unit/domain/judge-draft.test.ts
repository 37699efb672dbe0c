// What stops a save, field by field.
import { describe, expect, test } from 'vitest';
import type { Draft } from '../../../domain/client.ts';
import { type JudgeContext, judgeDraft } from '../../../domain/judge-draft.ts';
import { indexNames } from '../../../domain/name-index.ts';

const good: Draft = {
  name: 'Expense Portal',
  grants: ['authorization_code_grant'],
  redirect: 'https://apps.example.com/cb',
};
const context: JudgeContext = {
  lines: ['l11'],
  names: indexNames([
    { id: '4', name: 'Zapier Connector' },
    { id: '7', name: 'Expense Portal' },
  ]),
  clientId: '7',
};

const judge = (fields: Partial<Draft>, more: Partial<JudgeContext> = {}) =>
  judgeDraft({ ...good, ...fields }, { ...context, ...more }).map(({ field, stop, detail }) => ({
    field,
    stop,
    rule: detail.rule,
  }));

describe('a draft', () => {
  test('that the server takes and whose name is its own has no finding', () => {
    expect(judge({})).toEqual([]);
  });

  test.each([
    ['an empty name', { name: '' }, { field: 'name', rule: 'N01' }],
    ['a name of blanks', { name: ' \u00a0 ' }, { field: 'name', rule: 'N01' }],
    ['256 characters', { name: 'x'.repeat(256) }, { field: 'name', rule: 'N02' }],
    ['the name of another client', { name: 'Zapier Connector' }, { field: 'name', rule: 'N03' }],
    ['it with blanks around', { name: ' Zapier Connector ' }, { field: 'name', rule: 'N03' }],
    ['no grant', { grants: [] }, { field: 'grants', rule: 'G04' }],
    ['no redirect URL', { redirect: '' }, { field: 'redirect', rule: 'R01' }],
    ['no scheme', { redirect: 'apps.example.com/cb' }, { field: 'redirect', rule: 'R02' }],
    ['an app’s own scheme', { redirect: 'myapp://cb' }, { field: 'redirect', rule: 'R04' }],
    ['a space', { redirect: 'https://a.example.com/a b' }, { field: 'redirect', rule: 'R28' }],
    ['a wildcard host', { redirect: 'https://*.example.com/' }, { field: 'redirect', rule: 'R10' }],
    ['a brace', { redirect: 'https://example.com/{id}' }, { field: 'redirect', rule: 'R32' }],
  ])('with %s is blocked at its field', (_what, fields, expected) => {
    expect(judge(fields)).toEqual([{ ...expected, stop: 'block' }]);
  });

  test('of 255 characters beyond the basic plane passes', () => {
    expect(judge({ name: '🦊'.repeat(255) })).toEqual([]);
  });

  test('without the code grant is not asked for a redirect URL', () => {
    expect(judge({ grants: ['password_client'], redirect: 'no url' })).toEqual([]);
  });

  test('of a new client may not take any listed name', () => {
    expect(judge({}, { clientId: undefined })).toEqual([
      { field: 'name', stop: 'block', rule: 'N03' },
    ]);
  });

  test('is not judged by uniqueness while no list could be read', () => {
    expect(judge({ name: 'Zapier Connector' }, { names: undefined })).toEqual([]);
  });

  test('that only some of the possible server lines refuse is a hint; the server decides', () => {
    const redirect = 'http://a_b.c_d/x';
    expect(judge({ redirect }, { lines: ['l11', 'l13'] })).toEqual([
      { field: 'redirect', stop: 'hint', rule: 'R32' },
    ]);
    expect(judge({ redirect }, { lines: ['l13'] })[0]?.stop).toBe('block');
  });

  test('says what stands before the character that is refused', () => {
    const redirect = 'https://apps.example.com/expenses/ callback';
    const [finding] = judgeDraft({ ...good, redirect }, context);
    expect(finding?.detail).toMatchObject({ rule: 'R28', context: 'expenses/' });
  });
});
