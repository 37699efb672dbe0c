// What a policy says of a client, in a line.
import type { Flagged } from '../domain/try-policy.ts';
import { fillRuleText } from '../locales/rule-texts.ts';
import type { Words } from '../locales/words.ts';

export function describeFlagged({ findings }: Flagged, words: Words): string {
  return findings
    .map(({ rule, facts }) => `${fillRuleText(words, rule, facts).title} (${rule})`)
    .join('; ');
}
