// What is known of the native dialog while it is open, as signals.
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Client, Draft, Grant } from '../domain/client.ts';
import type { Failure } from '../domain/failure.ts';
import type { Field, Finding } from '../domain/finding.ts';

/** Where a save is. */
export type SavePhase =
  | { readonly kind: 'editing' }
  | { readonly kind: 'checking' }
  /** Something blocks it; said at the fields. */
  | { readonly kind: 'stopped' }
  /** It waits for a second press that accepts these warnings. */
  | { readonly kind: 'confirming'; readonly findings: readonly Finding[] }
  /** The list could not be read; a second press saves without the check. */
  | { readonly kind: 'unchecked'; readonly failure: Failure }
  /** The redirect URL that the server will erase could not be kept; a second press saves all the same. */
  | { readonly kind: 'not-kept'; readonly reason: string }
  /** The user lacks the permission; the server would refuse. */
  | { readonly kind: 'not-allowed' }
  /** Somebody else changed the client (`theirs`), or deleted it (undefined). */
  | { readonly kind: 'conflict'; readonly theirs: Client | undefined }
  | { readonly kind: 'saving' }
  /** The page's own save failed. `stored` is what the list says of it, undefined where it can't be read. */
  | { readonly kind: 'failed'; readonly failure: Failure; readonly stored: boolean | undefined };

export type Choice = 'theirs' | 'yours';

export interface DialogState {
  /** The client that is edited; undefined for a new one. */
  readonly clientId: string | undefined;
  /** What the fields held when the dialog opened, or what a conflict was settled on. Undefined for a new client. */
  readonly base: Signal<Draft | undefined>;
  readonly draft: Signal<Draft>;
  /** Grants that the page keeps although its form has no box for them; undefined until a list has told. */
  readonly boxless: Signal<readonly Grant[] | undefined>;
  readonly findings: Signal<readonly Finding[]>;
  /** Fields that may speak: left once, or part of a save that was stopped. */
  readonly spoken: Signal<ReadonlySet<Field>>;
  readonly phase: Signal<SavePhase>;
  /** What earlier presses of Save have accepted, by key; forgotten as soon as something is edited. */
  readonly accepted: Signal<ReadonlySet<string>>;
  /** False where the page told that the user may not save this. */
  readonly allowed: boolean;
  /** Whose value is kept for a field that both changed. */
  readonly choices: Signal<Readonly<Record<Field, Choice>>>;
  /** The redirect URL that this client had before its code grant was turned off. */
  readonly remembered: Signal<string | undefined>;
  readonly blocking: ReadonlySignal<readonly Finding[]>;
}

export function createDialogState(
  clientId: string | undefined,
  opened: Draft,
  allowed: boolean,
): DialogState {
  const findings = signal<readonly Finding[]>([]);
  return {
    clientId,
    base: signal(clientId === undefined ? undefined : opened),
    draft: signal(opened),
    boxless: signal<readonly Grant[] | undefined>(undefined),
    findings,
    spoken: signal<ReadonlySet<Field>>(new Set()),
    phase: signal<SavePhase>({ kind: 'editing' }),
    accepted: signal<ReadonlySet<string>>(new Set()),
    allowed,
    choices: signal({ name: 'yours', grants: 'yours', redirect: 'yours' }),
    remembered: signal<string | undefined>(undefined),
    blocking: computed(() => findings.value.filter(({ stop }) => stop === 'block')),
  };
}
