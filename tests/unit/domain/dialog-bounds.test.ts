// What a key press costs: the same however many clients there are, and no more than twice as much for twice the text.
import { describe, expect, test } from 'vitest';
import type { AuditIndex } from '../../../domain/audit/audit-index.ts';
import { buildAuditIndex } from '../../../domain/audit/audit-index.ts';
import type { Draft } from '../../../domain/client.ts';
import { judgeSave } from '../../../domain/judge-save.ts';
import { indexNames } from '../../../domain/name-index.ts';
import { CLASSIC, makeAudited, makeContext } from '../audit/audit-kit.ts';

const draft: Draft = {
  name: 'Client of 1 ',
  grants: ['authorization_code_grant', 'password_client'],
  redirect: 'https://app-1.customer1.org/CB/,https://app-2.customer2.org/cb',
};

/** Counts each look into the maps, sets and lists that it hands out, however deep they lie. */
function countLooks<Value extends object>(value: Value, count: { looks: number }): Value {
  return new Proxy(value, {
    get(target, key) {
      const found: unknown = Reflect.get(target, key);
      count.looks += 1;
      if (typeof found === 'function') {
        return (...given: readonly unknown[]) => {
          const answer: unknown = Reflect.apply(found, target, given);
          return isStructure(answer) ? countLooks(answer, count) : answer;
        };
      }
      return isStructure(found) ? countLooks(found, count) : found;
    },
  });
}

function isStructure(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function makeClients(count: number) {
  return Array.from({ length: count }, (_, index) =>
    makeAudited({
      id: String(index + 1),
      name: `Client of ${index}`,
      redirect: `https://app-${index}.customer${index % 97}.org/cb`,
    }),
  );
}

/** Looks into what is known of the other clients, for one press in the dialog of client 2. */
function countPress(clientCount: number): number {
  const clients = makeClients(clientCount);
  const count = { looks: 0 };
  const context = makeContext([]);
  const index: AuditIndex = buildAuditIndex(clients, {
    instanceHost: context.instanceHost,
    facts: CLASSIC,
  });
  const names = indexNames(clients.map(({ name }, at) => ({ id: String(at + 1), name })));
  judgeSave(draft, {
    lines: CLASSIC.lines,
    names: countLooks(names, count),
    clientId: '2',
    opened: { ...draft, name: 'Client of 1' },
    audit: { ...context, index: countLooks(index, count) },
  });
  return count.looks;
}

describe('a key press', () => {
  test('looks at what is known of the others as often among 10,000 clients as among 100', () => {
    const few = countPress(100);
    expect(few).toBeGreaterThan(0);
    expect(countPress(10_000)).toBe(few);
  });
});

describe('a hostile text far beyond the 2,000 characters that a server takes', () => {
  const UNITS = [
    ...['a', 'a.', '-', 'xn--a-.', '%41', 'u:p@', '::', '//', '?a=b&', ',https://'],
    ...['\u0301', '\u202e', '🚀', 'а', '<', '\t'],
  ];
  const audit = makeContext(makeClients(3));
  const context = {
    lines: CLASSIC.lines,
    names: undefined,
    clientId: undefined,
    opened: undefined,
    audit,
  };
  const judge = (unit: string, length: number): number => {
    const text = unit.repeat(Math.ceil(length / unit.length));
    const started = process.threadCpuUsage();
    for (const start of ['https://', 'https://host.example.com/']) {
      judgeSave(
        { name: text, grants: ['authorization_code_grant'], redirect: `${start}${text}` },
        context,
      );
    }
    const { user, system } = process.threadCpuUsage(started);
    return user + system;
  };
  // The least of several: whatever else runs can only add.
  const least = (unit: string, length: number) =>
    Math.min(...Array.from({ length: 2 }, () => judge(unit, length)));

  test.each(UNITS)('of %j takes time that grows with its length only', (unit) => {
    judge(unit, 8_000);
    // Four times the text: linear is fourfold, quadratic sixteenfold and would be seconds.
    const limit = 10 * least(unit, 8_000) + 50_000;
    expect(least(unit, 32_000)).toBeLessThan(limit);
  });
});
