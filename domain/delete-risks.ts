// What makes deleting a client risky enough to be asked about in our own words.
import type { Client } from './client.ts';
import { type NameIndex, namesakes } from './name-index.ts';
import { findSystemRole, type SystemRole } from './system-client.ts';

export interface DeleteRisks {
  /** ProcessMaker's own question shows the name as HTML: a script in it ran (seen on 4.15.5). */
  readonly markup: boolean;
  readonly role: SystemRole | undefined;
  /** Ids of the other clients with the same name. */
  readonly namesakes: readonly string[];
}

/** The risks of deleting `client`; `names` indexes the list that it is in. */
export function findDeleteRisks(
  client: Pick<Client, 'id' | 'name'>,
  names: NameIndex,
): DeleteRisks {
  return {
    markup: hasMarkup(client.name),
    role: findSystemRole(client),
    namesakes: namesakes(names, client.name, client.id),
  };
}

export function isRisky({ markup, role, namesakes: others }: DeleteRisks): boolean {
  return markup || role !== undefined || others.length > 0;
}

/** Whether a text would not read the same as HTML: it holds tags, or a character reference. */
export function hasMarkup(text: string): boolean {
  // HTML reads the four oldest references, and numeric ones, without their semicolon too.
  return /[<>]|&(?:#\d|#x[\da-f]|amp|lt|gt|quot|[a-z][a-z\d]*;)/i.test(text);
}
