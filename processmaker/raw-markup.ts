// What only the served markup tells, before Vue mounts and removes it: the permissions of the user (4.14 on).
import * as z from 'zod/mini';
import type { Rights } from '../domain/rights.ts';
import { PERMISSIONS, RAW } from './contract.ts';

const permissionsSchema = z.array(z.string());

export interface RawMarkup {
  /** Permission names, or undefined where the markup did not tell (before 4.14). */
  permissions: ReadonlySet<string> | undefined;
}

/** Watches the document while it is parsed; must start at document start. */
export function watchRawMarkup(document: Document, signal: AbortSignal): RawMarkup {
  const raw: RawMarkup = { permissions: undefined };
  const look = (): void => {
    if (!document.querySelector(RAW.listing)?.hasAttribute(RAW.permission)) return;
    raw.permissions = readPermissions(document);
    observer.disconnect();
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { childList: true, subtree: true });
  const stop = (): void => observer.disconnect();
  signal.addEventListener('abort', stop);
  document.addEventListener('DOMContentLoaded', look, { once: true, signal });
  look();
  return raw;
}

/** The permissions that served markup tells, before Vue has mounted in it. */
export function readPermissions(document: Document): ReadonlySet<string> | undefined {
  const attribute = document.querySelector(RAW.listing)?.getAttribute(RAW.permission);
  return attribute ? parsePermissions(attribute) : undefined;
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

function parsePermissions(attribute: string): ReadonlySet<string> | undefined {
  try {
    const parsed = permissionsSchema.safeParse(JSON.parse(attribute));
    return parsed.success ? new Set(parsed.data) : undefined;
  } catch {
    return undefined;
  }
}
