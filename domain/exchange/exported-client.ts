// What of a client and of a list goes into a file. Nothing of a secret is among it, not even the facts of one.
import type { RuleFacts } from '../audit/rule.ts';
import type { RuleId } from '../audit/rules.ts';
import type { Client } from '../client.ts';
import type { Severity } from '../finding.ts';
import type { ServerFacts } from '../server-facts.ts';

export interface ExportedFinding {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly facts: RuleFacts;
  /** About a redirect that the server never uses as the client stands. */
  readonly dormant: boolean;
}

/** Times in ms since 1970. */
export interface ExportedClient extends Client {
  readonly createdAt: number | undefined;
  readonly updatedAt: number | undefined;
  /** Worst first. */
  readonly findings: readonly ExportedFinding[];
}

/** A client with the hash of what it was at the export, see `hashDraft`. */
export interface HashedClient extends ExportedClient {
  readonly baseHash: string;
}

/** Where and when the clients were read. */
export interface ExportSource {
  /** Origin of the ProcessMaker site. */
  readonly origin: string;
  /** In ms since 1970. */
  readonly readAt: number;
  readonly facts: ServerFacts;
  /** Version of the extension, and so of its rules. */
  readonly version: string;
}
