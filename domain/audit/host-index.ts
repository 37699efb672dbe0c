// The hosts that redirects lead to, found by name, by look and by what one typing slip leaves of them.
import { type Looks, type LooksBuild, startLooks } from './looks.ts';
import { addOwner, type MutableOwners, type Owners } from './owners.ts';
import { toUnicodeHost } from './punycode.ts';
import { hostSkeleton } from './skeleton.ts';
import { indexSlips, type SlipTable } from './slip-table.ts';

export interface HostIndex {
  readonly hosts: Owners;
  /** Hosts by skeleton. */
  readonly hostLooks: Looks;
  readonly hostSlips: SlipTable;
}

export interface HostIndexBuild {
  readonly hosts: MutableOwners;
  readonly hostLooks: LooksBuild;
}

export function startHostIndex(): HostIndexBuild {
  return { hosts: new Map(), hostLooks: startLooks(readLook) };
}

/** Adds an owner of a host; owners come oldest first. */
export function addHost({ hosts, hostLooks }: HostIndexBuild, host: string, id: string): void {
  if (addOwner(hosts, host, id)) hostLooks.add(host, readLook(host));
}

function readLook(host: string): string {
  return hostSkeleton(toUnicodeHost(host));
}

/** Finishes the index, one host a step. */
export function* finishHostIndex(build: HostIndexBuild): Generator<undefined, HostIndex> {
  return { ...build, hostSlips: yield* indexSlips(build.hosts) };
}
