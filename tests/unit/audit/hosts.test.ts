// Host names: what kind of place each is, how it reads, and how long it takes to tell.
import { describe, expect, test } from 'vitest';
import { auditClient } from '../../../domain/audit/audit.ts';
import { classifyHost } from '../../../domain/audit/host-kind.ts';
import { isOneSlip, listSlips } from '../../../domain/audit/host-names.ts';
import { toUnicodeHost } from '../../../domain/audit/punycode.ts';
import { makeAudited, makeContext } from './audit-kit.ts';

describe('the kind of a host', () => {
  test.each([
    ['localhost', 'loopback-name'],
    ['app.localhost', 'loopback-name'],
    ['127.8.8.8', 'loopback-address'],
    ['[::1]', 'loopback-address'],
    ['[::ffff:7f00:1]', 'loopback-address'],
    ['169.254.169.254', 'nowhere'],
    ['0.0.0.0', 'nowhere'],
    ['[::]', 'nowhere'],
    ['[fe80::1]', 'nowhere'],
    ['10.0.0.1', 'private-address'],
    ['172.31.0.1', 'private-address'],
    ['172.32.0.1', 'public-address'],
    ['192.168.1.1', 'private-address'],
    ['100.64.0.1', 'private-address'],
    ['100.128.0.1', 'public-address'],
    ['[fd00::1]', 'private-address'],
    ['[2001:db8::1]', 'public-address'],
    ['intranet', 'private-name'],
    ['crm.corp', 'private-name'],
    ['nas.home.arpa', 'private-name'],
    ['corp.acme.com', 'public-name'],
  ])('%s is a %s', (host, kind) => {
    expect(classifyHost(host)).toBe(kind);
  });
});

describe('punycode', () => {
  test.each(['münchen.de', 'пример.рф', 'app.例え.jp', 'bücher.example', '💩.la'])(
    'is read back as %s',
    (host) => {
      expect(toUnicodeHost(new URL(`https://${host}/`).hostname)).toBe(host);
    },
  );

  test.each(['xn--.com', 'xn--a-*.com', `xn--${'9'.repeat(60)}.com`])(
    'that is none stays as it is: %s',
    (host) => {
      expect(toUnicodeHost(host)).toBe(host);
    },
  );
});

describe('one typing slip', () => {
  test.each([
    ['pm.acme.com', 'pm.acne.com'],
    ['pm.acme.com', 'pm.acmee.com'],
    ['pm.acme.com', 'pm.cme.com'],
    ['pm.acme.com', 'pm.amce.com'],
  ])('parts %s from %s, and both are found by one key', (host, other) => {
    expect(isOneSlip(host, other)).toBe(true);
    expect(listSlips(host).some((slip) => listSlips(other).includes(slip))).toBe(true);
  });

  test.each([
    ['pm.acme.com', 'pm.acme.com'],
    ['pm.acme.com', 'mp.acne.com'],
    ['pm.acme.com', 'crm.acme.com'],
  ])('does not part %s from %s', (host, other) => {
    expect(isOneSlip(host, other)).toBe(false);
  });
});

describe('hostile text', () => {
  const LENGTH = 20_000;
  const context = makeContext([]);

  function measure(text: string): number {
    const client = makeAudited({ name: text, redirect: text });
    // Of this thread alone: what else the machine does says nothing about the rules.
    const started = process.threadCpuUsage();
    auditClient(client, context);
    const { user, system } = process.threadCpuUsage(started);
    return (user + system) / 1_000;
  }

  // Four times the length may take four times the time. Quadratic work takes sixteen times, and seconds.
  test.each([
    ['commas', 'https://a.com/', ','],
    ['dots', 'https://', 'a.'],
    ['at signs', 'https://', '@'],
    ['blanks', 'https://a.com/', ' '],
    ['parameters', 'https://a.com/?', 'next=1&'],
    ['punycode', 'https://xn--', 'a'],
    ['slashes', 'https://a.com', '/'],
    ['mixed scripts', 'https://', '\u0430a'],
  ])('of %s is judged in linear time', (_what, start, unit) => {
    const make = (length: number): string => start + unit.repeat(length / unit.length);
    measure(make(LENGTH));
    // Each time another text: what was judged is remembered.
    const time = (length: number): number =>
      Math.min(...[1, 2, 3].map((more) => measure(make(length + more * unit.length))));
    const short = time(LENGTH);
    const long = time(4 * LENGTH);
    expect(long).toBeLessThan(9 * short + 30);
  });
});
