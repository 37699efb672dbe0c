// What a policy says of a client, in a line.
import type { Flagged } from '../domain/try-policy.ts';
import { fillRuleText } from '../locales/rule-texts.ts';
import { ENGLISH } from '../locales/words.ts';

export function describeFlagged({ findings }: Flagged): string {
  return findings
    .map(({ rule, facts }) => `${fillRuleText(ENGLISH, rule, facts).title} (${rule})`)
    .join('; ');
}
