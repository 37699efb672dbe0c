// An organisation's own rules, as one JSON document. Advisory: ProcessMaker's own page and API stay open.
import * as z from 'zod/mini';
import { RULES, type RuleId } from './audit/rules.ts';
import { GRANTS, type Grant } from './client.ts';
import type { SchemaCheck } from './exchange/schema-issues.ts';
import type { Severity } from './finding.ts';

export interface Policy {
  /** Who it is from, for people to read. */
  readonly name: string;
  /** Hosts that redirects may have: `host` or `*.parent`; empty where everything is allowed. */
  readonly allowHosts: readonly string[];
  readonly forbiddenGrants: readonly Grant[];
  /** What names look like, see `matchesGlob`; undefined where anything goes. */
  readonly namePattern: string | undefined;
  readonly environment: 'production' | 'test' | undefined;
  /** Severities that differ from the rules' own. */
  readonly severities: ReadonlyMap<RuleId, Severity | 'off'>;
  /** Rules whose findings stop a save or a plan. */
  readonly blocks: ReadonlySet<RuleId>;
  /** How old a secret, or the last change of a client, may be; undefined: a year. */
  readonly secretDays: number | undefined;
  readonly staleDays: number | undefined;
  readonly allowDelete: boolean;
  /** When a plan has to come from a file of somebody else; undefined: never. */
  readonly planFile: PlanFileRule | undefined;
}

interface PlanFileRule {
  readonly forDeletes: boolean;
  /** More changes than this; undefined: however many. */
  readonly above: number | undefined;
}

type OpenedPolicy =
  | { readonly kind: 'policy'; readonly policy: Policy }
  | { readonly kind: 'problems'; readonly error: z.core.$ZodError };

const RULE_IDS: ReadonlySet<string> = new Set(RULES.map(({ id }) => id));

const HOST = /^(?:\*\.)?[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/;

const ruleSchema = z.custom<RuleId>(
  (value) => typeof value === 'string' && RULE_IDS.has(value),
  'ruleId' satisfies SchemaCheck,
);

const hostSchema = z
  .string()
  .check(z.refine((host) => host.length <= 253 && HOST.test(host), 'host' satisfies SchemaCheck));

const daysSchema = z.int().check(z.minimum(1), z.maximum(36_500));

// Strict: a misspelt key must not pass for a rule that holds.
const policySchema = z.strictObject({
  format: z.literal('gk-policy/1'),
  name: z.string().check(z.minLength(1), z.maxLength(100)),
  allowHosts: z.optional(z.array(hostSchema).check(z.maxLength(1000))),
  forbiddenGrants: z.optional(z.array(z.enum(GRANTS))),
  namePattern: z.optional(z.string().check(z.minLength(1), z.maxLength(255))),
  environment: z.optional(z.enum(['production', 'test'])),
  severities: z.optional(z.partialRecord(ruleSchema, z.enum(['error', 'warning', 'info', 'off']))),
  blocks: z.optional(z.array(ruleSchema)),
  secretDays: z.optional(daysSchema),
  staleDays: z.optional(daysSchema),
  allowDelete: z.optional(z.boolean()),
  planFile: z.optional(
    z.strictObject({
      forDeletes: z.optional(z.boolean()),
      above: z.optional(z.int().check(z.nonnegative())),
    }),
  ),
});

/** Opens a policy from anywhere. `readPolicy` says what is wrong with one, which a page need not know. */
export function openPolicy(document: unknown): OpenedPolicy {
  const parsed = policySchema.safeParse(document);
  if (!parsed.success) return { kind: 'problems', error: parsed.error };
  const { allowHosts = [], forbiddenGrants = [], blocks = [], allowDelete = true } = parsed.data;
  const { name, namePattern, environment, severities = {}, planFile } = parsed.data;
  const { secretDays, staleDays } = parsed.data;
  const rules = Object.entries(severities).flatMap(([id, severity]) =>
    isRuleId(id) && severity ? [[id, severity] as const] : [],
  );
  return {
    kind: 'policy',
    policy: {
      name,
      allowHosts,
      forbiddenGrants,
      namePattern,
      environment,
      severities: new Map(rules),
      blocks: new Set(blocks),
      secretDays,
      staleDays,
      allowDelete,
      planFile: planFile && {
        forDeletes: planFile.forDeletes ?? false,
        above: planFile.above,
      },
    },
  };
}

const A_YEAR = 365;

/** How old things may be, as the policy says, or a year. */
export function readAges(
  policy: Pick<Policy, 'secretDays' | 'staleDays'> | undefined,
): Readonly<Record<'secretDays' | 'staleDays', number>> {
  return {
    secretDays: policy?.secretDays ?? A_YEAR,
    staleDays: policy?.staleDays ?? A_YEAR,
  };
}

function isRuleId(id: string): id is RuleId {
  return RULE_IDS.has(id);
}
