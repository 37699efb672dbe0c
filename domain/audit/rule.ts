// What an audit rule is: what it reads, what it says, and what it offers to do.
import type { Draft, Grant } from '../client.ts';
import type { Field, Severity, Stop } from '../finding.ts';
import type { Policy } from '../policy.ts';
import type { ServerFacts } from '../server-facts.ts';
import type { AuditIndex } from './audit-index.ts';
import type { Subject } from './subject.ts';

/** All that is kept of a secret. Hashed or hidden ones say nothing. */
export type SecretFacts =
  | { readonly absent: boolean; readonly short: boolean; readonly shared: boolean }
  | 'not-checkable';

/** A client as the rules see it; `id` is undefined for one that isn't created yet. Times in ms. */
export interface AuditedClient extends Draft {
  readonly id: string | undefined;
  readonly secret: SecretFacts;
  readonly createdAt: number | undefined;
  readonly updatedAt: number | undefined;
}

export interface AuditContext {
  /** Host name of the ProcessMaker that lists the clients, without a port. */
  readonly instanceHost: string;
  readonly production: boolean;
  /** Now, in ms. */
  readonly now: number;
  readonly staleDays: number;
  readonly secretDays: number;
  /** Hosts that redirects may have: `host` or `*.parent`; empty where everything is allowed. */
  readonly allowHosts: readonly string[];
  readonly facts: ServerFacts;
  readonly index: AuditIndex;
  /** The pinned baseline by client id, where there is one. */
  readonly baseline: ReadonlyMap<string, Draft> | undefined;
  /** What the organisation has set, beside `allowHosts`. */
  readonly policy: AuditPolicy | undefined;
}

export type AuditPolicy = Pick<Policy, 'forbiddenGrants' | 'namePattern' | 'severities' | 'blocks'>;

type Family =
  | 'redirect'
  | 'grant'
  | 'secret'
  | 'name'
  | 'cross'
  | 'system'
  | 'life'
  | 'drift'
  | 'policy';

export type AuditField = Field | 'secret' | 'dates' | 'baseline' | 'instance';

/** What a message may name; which of them a hit has depends on its rule. */
export interface RuleFacts {
  /** The piece between commas that is meant. */
  readonly piece?: string;
  readonly scheme?: string;
  readonly host?: string;
  /** The host as people read it. */
  readonly unicodeHost?: string;
  /** A host, name or URL that this one is compared with. */
  readonly other?: string;
  /** Ids of other clients that are concerned, at most five. */
  readonly others?: readonly string[];
  /** A query parameter. */
  readonly parameter?: string;
  /** The character that is meant, as U+XXXX. */
  readonly character?: string;
  readonly days?: number;
  readonly length?: number;
  readonly limit?: number;
  readonly count?: number;
  /** What differs from a baseline or a seeded shape. */
  readonly changed?: readonly Field[];
  /** Grants that are meant. */
  readonly grants?: readonly Grant[];
  /** The grant that a create keeps. */
  readonly kept?: string;
  /** Which of the cases of a rule it is. */
  readonly variant?: string;
}

/** A value for a field that clears the finding and that the server takes. */
export interface Fix {
  readonly kind: 'replace-redirect' | 'replace-name';
  readonly value: string;
}

export interface RuleHit {
  readonly facts: RuleFacts;
  /** Where it differs from the rule's. */
  readonly severity?: Severity;
  /** Where it differs from the rule's. */
  readonly stop?: Stop;
  readonly fix?: Fix;
}

interface RuleHead {
  readonly id: string;
  readonly slug: string;
  readonly family: Family;
  readonly severity: Severity;
  readonly stop: Stop;
  /** The first is the field that a finding stands at. */
  readonly fields: readonly [AuditField, ...AuditField[]];
  readonly source: string;
}

/** A rule about one client. */
export interface ClientRule extends RuleHead {
  readonly scope: 'client';
  readonly check: (subject: Subject, context: AuditContext) => readonly RuleHit[];
}

/** A rule about all clients at once, reported on the instance. */
export interface InstanceRule extends RuleHead {
  readonly scope: 'instance';
  readonly check: (context: AuditContext) => readonly RuleHit[];
}

export type Rule = ClientRule | InstanceRule;
