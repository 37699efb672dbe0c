// Every example of a rule that the dialog speaks, judged as a save: the rule speaks, or something at the same field blocks.
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { RULES } from '../../../domain/audit/rules.ts';
import { judgeSave } from '../../../domain/judge-save.ts';
import { indexNames } from '../../../domain/name-index.ts';
import { readExample } from '../../../tools/rules/make-context.ts';
import { readExamples } from '../../../tools/rules/read-examples.ts';

const file = readExamples(path.join(import.meta.dirname, 'examples.json'));
const spoken = RULES.filter(
  ({ stop, fields }) => stop !== 'none' && ['name', 'grants', 'redirect'].includes(fields[0]),
);
const examples = spoken.flatMap(({ id }) =>
  (file.rules.find((rule) => rule.id === id)?.fires ?? []).map((example) => ({ id, example })),
);

describe('as a save that adds it', () => {
  test.each(examples)('$id is said', ({ id, example }) => {
    const { client, context } = readExample(example, file.settings);
    const others = (example.context.all ?? [])
      .filter((one) => String(one.id) !== client.id)
      .map((one) => ({ id: String(one.id), name: one.name ?? '' }));
    const findings = judgeSave(client, {
      lines: context.facts.lines,
      names: indexNames(others),
      clientId: client.id,
      opened: undefined,
      audit: context,
    });
    const field = RULES.find((rule) => rule.id === id)?.fields[0];
    const said = findings.some(
      ({ detail, stop, ...finding }) =>
        detail.rule === id ||
        (stop === 'block' && (finding.field === field || finding.field === 'name')),
    );
    expect(said, JSON.stringify(findings.map(({ detail }) => detail.rule))).toBe(true);
  });
});
