// What a report counts and in which order it tells.
import { describe, expect, test } from 'vitest';
import { makeExported } from '../exchange/exchange-kit.ts';
import { OLD, PASSWORD, PLAIN_HTTP, report } from './report-kit.ts';

describe('a report', () => {
  test('has the clients with findings, worst first, and each one’s worst finding first', () => {
    const told = report().clients.map(({ client, findings }) => [
      client.name,
      ...findings.map(({ rule }) => rule),
    ]);
    expect(told).toEqual([
      ['Legacy Scanner', 'G01', 'C04'],
      ['Old', 'C04'],
    ]);
  });

  test('counts findings by severity and clients by their worst', () => {
    const { counts, worst, quiet } = report();
    expect(counts).toEqual({ error: 1, warning: 2, info: 0 });
    expect(worst).toEqual({ error: 1, warning: 1, info: 0, none: 1 });
    expect(quiet.map(({ name }) => name)).toEqual(['Quiet']);
  });

  test('counts findings about the site, too', () => {
    expect(report([], {}, [PASSWORD]).counts.error).toBe(1);
  });

  test('counts the clients of each rule, errors first', () => {
    expect(report().byRule.map(({ rule, clients }) => [rule, clients])).toEqual([
      ['G01', 1],
      ['C04', 2],
    ]);
  });

  test('names in its list of rules only what all clients of the rule have in common', () => {
    const at = (id: string, host: string) =>
      makeExported({ id, findings: [{ ...PLAIN_HTTP, facts: { host } }] });
    const titleOf = (...hosts: readonly string[]) =>
      report(hosts.map((host, place) => at(String(place), host))).byRule[0]?.title;
    expect(titleOf('a.example', 'a.example')).toBe('The redirect to a.example is not encrypted');
    expect(titleOf('a.example', 'b.example')).toBe('The redirect to … is not encrypted');
  });

  test('says that code beside other grants is inactive only where the server is known to refuse it', () => {
    const both = [
      makeExported({ grants: ['authorization_code_grant', 'password_client'], findings: [OLD] }),
    ];
    const inactive = (codeBesideOthers: 'fails' | 'works' | 'unknown') =>
      report(both, { facts: { lines: ['l11'], codeBesideOthers } }).clients[0]?.grants[0]
        ?.isInactive;
    expect([inactive('fails'), inactive('works'), inactive('unknown')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
