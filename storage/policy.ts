// The organisation's policy: set by the browser's management, or adopted from a file in the options.
import * as z from 'zod/mini';
import { openPolicy, type Policy } from '../domain/policy.ts';
import { readManagedDocument, watchManagedPolicy } from './managed-policy.ts';
import { storedRecord } from './stored-record.ts';

export type PolicyState =
  | { readonly kind: 'none' }
  | { readonly kind: 'policy'; readonly policy: Policy; readonly isManaged: boolean }
  /** What is set can't be read, so that nobody can say what is allowed. */
  | {
      readonly kind: 'unreadable';
      /** Undefined where not even that could be had. */
      readonly document: unknown;
      readonly isManaged: boolean;
    };

const adoptedSchema = z.object({ version: z.literal(1), document: z.optional(z.unknown()) });

const record = storedRecord<z.infer<typeof adoptedSchema>>('policy', adoptedSchema, { version: 1 });

/** What the management of the browser sets comes first. */
export async function readPolicyState(): Promise<PolicyState> {
  const managed = await readManagedDocument();
  if (managed !== undefined) return judge(managed, true);
  try {
    const { document } = await record.read();
    return document === undefined ? { kind: 'none' } : judge(document, false);
  } catch (error) {
    console.warn(error);
    return { kind: 'unreadable', document: undefined, isManaged: false };
  }
}

/** Adopts a policy that was read from a file; undefined drops the one that was adopted. */
export async function adoptPolicy(document: unknown): Promise<void> {
  await record.keep(() => ({ version: 1, ...(document !== undefined && { document }) }));
}

/** Calls when one was adopted or dropped, and when the browser has read what its management sets, or reads it anew. */
export function watchPolicy(onChange: () => void, signal: AbortSignal): void {
  record.watch(onChange, signal);
  watchManagedPolicy(onChange, signal);
}

function judge(document: unknown, isManaged: boolean): PolicyState {
  const opened = openPolicy(document);
  return opened.kind === 'policy'
    ? { kind: 'policy', policy: opened.policy, isManaged }
    : { kind: 'unreadable', document, isManaged };
}
