// Rules about hosts that look like another: look-alike letters, and names one slip apart.

import { checkHosts, type PieceHit } from './check-pieces.ts';
import { classifyHost } from './host-kind.ts';
import { SHARED_HOSTING } from './host-lists.ts';
import { areNumberedSiblings, haveOneOwner, isOneSlip } from './host-names.ts';
import { findOthers, findOtherValue } from './owners.ts';
import { toUnicodeHost } from './punycode.ts';
import type { AuditContext, AuditedClient, Rule } from './rule.ts';
import { hostSkeleton, mixesScripts } from './skeleton.ts';

/** Hosts looked at for each character: bounds the work where thousands of names are alike. */
const COMPARED_AT_MOST = 64;

export const REDIRECT_LOOK_RULES = [
  {
    id: 'R17',
    slug: 'redirect.homograph',
    family: 'redirect',
    scope: 'client',
    severity: 'error',
    stop: 'confirm',
    fields: ['redirect'],
    source: 'UTS #39; RFC 9700, section 4.1',
    check: (subject, context) =>
      checkHosts((host) => findHomograph(host, subject.client, context))(subject, context),
  },
  {
    id: 'X04',
    slug: 'cross.typosquat-host',
    family: 'cross',
    scope: 'client',
    severity: 'warning',
    stop: 'hint',
    fields: ['redirect'],
    source: 'RFC 9700, section 4.1',
    check: (subject, context) =>
      checkHosts((host) => findTyposquat(host, subject.client, context))(subject, context),
  },
] as const satisfies readonly Rule[];

function findHomograph(
  host: string,
  { id }: AuditedClient,
  { index }: AuditContext,
): PieceHit | undefined {
  const unicodeHost = toUnicodeHost(host);
  if (mixesScripts(unicodeHost)) return { facts: { unicodeHost } };
  const alike = index.hostLooks.findOthers(hostSkeleton(unicodeHost), host);
  const other = findOtherValue(index.hosts, alike, id)?.value;
  return other === undefined ? undefined : compareHosts(host, other);
}

function findTyposquat(
  host: string,
  { id }: AuditedClient,
  { index }: AuditContext,
): PieceHit | undefined {
  if (classifyHost(host).endsWith('address')) return undefined;
  let compared = 0;
  let sibling: PieceHit | undefined;
  for (const other of index.hostSlips.find(host)) {
    compared += 1;
    if (compared > COMPARED_AT_MOST * host.length) return sibling;
    if (!isOneSlip(host, other) || areNumberedSiblings(host, other)) continue;
    if (findOthers(index.hosts, other, id).length === 0) continue;
    const hit = compareHosts(host, other);
    if (hit.severity === undefined) return hit;
    sibling ??= hit;
  }
  return sibling;
}

/** Names below one registered domain belong to one owner: `app.` and `api.` are no look-alikes. */
function compareHosts(host: string, other: string): PieceHit {
  const facts = { unicodeHost: toUnicodeHost(host), other };
  return haveOneOwner(host, other, SHARED_HOSTING)
    ? { severity: 'info', stop: 'hint', facts }
    : { facts };
}
