// What differs between two pictures of a site's clients.
import { type Client, type Draft, orderGrants } from './client.ts';
import type { Field } from './finding.ts';

/** All clients of a site at one time, without anything of their secrets. */
export interface Picture {
  /** In ms since 1970. */
  readonly at: number;
  readonly clients: readonly Client[];
}

export interface Drift {
  readonly changed: readonly {
    readonly before: Client;
    readonly now: Client;
    readonly fields: readonly Field[];
  }[];
  readonly added: readonly Client[];
  readonly removed: readonly Client[];
}

export function findDrift(before: readonly Client[], now: readonly Client[]): Drift {
  const old = new Map(before.map((client) => [client.id, client]));
  const kept = new Set(now.map(({ id }) => id));
  return {
    changed: now.flatMap((client) => {
      const known = old.get(client.id);
      const fields = known ? listChanged(known, client) : [];
      return known && fields.length > 0 ? [{ before: known, now: client, fields }] : [];
    }),
    added: now.filter(({ id }) => !old.has(id)),
    removed: before.filter(({ id }) => !kept.has(id)),
  };
}

export function countDrift({ changed, added, removed }: Drift): number {
  return changed.length + added.length + removed.length;
}

/** The fields in which two drafts differ; the order of grants is no difference. */
export function listChanged(before: Draft, after: Draft): readonly Field[] {
  const differs: Readonly<Record<Field, boolean>> = {
    name: before.name !== after.name,
    grants: orderGrants(before.grants).join() !== orderGrants(after.grants).join(),
    redirect: before.redirect !== after.redirect,
  };
  return (['name', 'grants', 'redirect'] as const).filter((field) => differs[field]);
}

/** The picture with these clients as they are now: added, changed or removed. */
export function acceptInto(
  picture: Picture,
  ids: ReadonlySet<string>,
  now: readonly Client[],
): Picture {
  const accepted = now.filter(({ id }) => ids.has(id)).map(toPlain);
  const others = picture.clients.filter(({ id }) => !ids.has(id));
  return { at: picture.at, clients: [...others, ...accepted] };
}

export function takePicture(clients: readonly Client[], at: number): Picture {
  return { at, clients: clients.map(toPlain) };
}

/** Named one by one, so that whatever else a client has is left out. */
function toPlain({ id, name, grants, redirect }: Client): Client {
  return { id, name, grants, redirect };
}
