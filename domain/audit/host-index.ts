// The hosts that redirects lead to, found by name, by look and by what one typing slip leaves of them.
import { listSlips } from './host-names.ts';
import { addOwner, addToGroup, type MutableOwners, type Owners } from './owners.ts';
import { toUnicodeHost } from './punycode.ts';
import { hostSkeleton } from './skeleton.ts';

export interface HostIndex {
  readonly hosts: Owners;
  /** By skeleton, then by host. */
  readonly hostLooks: ReadonlyMap<string, Owners>;
  /** Hosts by what is left of them without one character; most are alone there. */
  readonly hostSlips: ReadonlyMap<number, string | readonly string[]>;
}

interface MutableHostIndex extends HostIndex {
  readonly hosts: MutableOwners;
  readonly hostLooks: Map<string, MutableOwners>;
  readonly hostSlips: Map<number, string | string[]>;
}

export function startHostIndex(): MutableHostIndex {
  return { hosts: new Map(), hostLooks: new Map(), hostSlips: new Map() };
}

/** Adds an owner of a host; owners come oldest first. */
export function addHost(index: MutableHostIndex, host: string, id: string): void {
  const isNew = !index.hosts.has(host);
  addOwner(index.hosts, host, id);
  addToGroup(index.hostLooks, hostSkeleton(toUnicodeHost(host)), host, id);
  if (!isNew) return;
  for (const slip of listSlips(host)) {
    const alike = index.hostSlips.get(slip);
    if (alike === undefined) index.hostSlips.set(slip, host);
    else if (typeof alike === 'string') index.hostSlips.set(slip, [alike, host]);
    else alike.push(host);
  }
}
