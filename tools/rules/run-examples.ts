// Asks each rule about its examples: does it speak where it must, and keep silent where it must?
import type { AuditContext, AuditedClient } from '../../domain/audit/rule.ts';
import { RULES } from '../../domain/audit/rules.ts';
import { readSubject } from '../../domain/audit/subject.ts';
import { readExample } from './make-context.ts';
import type { ExampleFile } from './read-examples.ts';

export interface ExamplesResult {
  readonly rules: number;
  readonly examples: number;
  /** One sentence each. */
  readonly failures: readonly string[];
}

/** Asks for the condition of each rule alone, without the gate for redirects that can't be used. */
export function runExamples({ rules, settings }: ExampleFile): ExamplesResult {
  const failures: string[] = [];
  let examples = 0;
  for (const { id, fires, silent } of rules) {
    if (!RULES.some((rule) => rule.id === id)) failures.push(`${id}: there is no such rule`);
    for (const [expected, list] of [
      ['fires', fires],
      ['silent', silent],
    ] as const) {
      for (const [index, example] of list.entries()) {
        examples += 1;
        const { client, context } = readExample(example, settings);
        const actual = speaks(id, client, context) ? 'fires' : 'silent';
        if (actual === expected) continue;
        const excerpt = JSON.stringify(example).slice(0, 240);
        failures.push(`${id}, ${expected} ${index + 1}: the rule is ${actual}, of ${excerpt}`);
      }
    }
  }
  return { rules: rules.length, examples, failures };
}

function speaks(id: string, client: AuditedClient, context: AuditContext): boolean {
  const rule = RULES.find((known) => known.id === id);
  if (!rule) return false;
  if (rule.scope === 'instance') return rule.check(context).length > 0;
  return rule.check(readSubject(client, context.facts), context).length > 0;
}
