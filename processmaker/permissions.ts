// What the user may do, by the permission names that served markup tells (4.14 on).
import * as z from 'zod/mini';
import type { Rights } from '../domain/rights.ts';
import { PERMISSIONS, RAW } from './contract.ts';

const permissionsSchema = z.array(z.string());

/** The permissions that a served page tells, before Vue has mounted in it. */
export function readPermissions(document: Document): ReadonlySet<string> | undefined {
  return parsePermissions(document.querySelector(RAW.listing)?.getAttribute(RAW.permission));
}

/** The names in the attribute; undefined where there is none (before 4.14), or none that can be read. */
export function parsePermissions(
  attribute: string | null | undefined,
): ReadonlySet<string> | undefined {
  if (!attribute) return undefined;
  try {
    const parsed = permissionsSchema.safeParse(JSON.parse(attribute));
    return parsed.success ? new Set(parsed.data) : undefined;
  } catch {
    return undefined;
  }
}

export type Right = keyof Rights;

/** Whether the user has a right; undefined where it is not known. */
export function hasRight(
  permissions: ReadonlySet<string> | undefined,
  right: Right,
): boolean | undefined {
  return permissions && (permissions.has(PERMISSIONS[right]) || permissions.has(PERMISSIONS.admin));
}

/** What the user may do; what is not known counts as may, until the first refusal tells. */
export function readRights(permissions: ReadonlySet<string> | undefined): Rights {
  const may = (right: Right): boolean => hasRight(permissions, right) ?? true;
  return { create: may('create'), edit: may('edit'), delete: may('delete') };
}
