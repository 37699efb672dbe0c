// Rules about the name of a client, as people and the server read it.
import { judgeName, nameKey } from '../client-name.ts';
import { countCodePoints } from '../code-points.ts';
import type { Stop } from '../finding.ts';
import type { ServerFacts } from '../server-facts.ts';
import { nameCodePoint } from './code-point-name.ts';
import type { Fix, Rule } from './rule.ts';
import { countRefusals } from './server-verdict.ts';

const NAME_MAX = 255;
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;
const ALL_INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]+/gu;
const PLACEHOLDER =
  /^(?:test|tmp|temp|foo|bar|asdf|demo|example|sample|untitled|new client|my app|client|todo|xxx+|abc|deleteme)[\s_-]*\d*$/i;

export const NAME_RULES = [
  {
    id: 'N01',
    slug: 'name.blank',
    family: 'name',
    scope: 'client',
    severity: 'error',
    stop: 'block',
    fields: ['name'],
    source: 'ProcessMaker ClientController::validate',
    check: ({ client }, { facts }) =>
      nameKey(client.name) === ''
        ? [{ stop: stopName(client.name, 'missing', facts), facts: {} }]
        : [],
  },
  {
    id: 'N02',
    slug: 'name.too-long',
    family: 'name',
    scope: 'client',
    severity: 'error',
    stop: 'block',
    fields: ['name'],
    source: 'ProcessMaker ClientController::validate',
    check: ({ client }, { facts }) => {
      const length = countCodePoints(nameKey(client.name));
      if (length <= NAME_MAX) return [];
      const stop = stopName(client.name, 'too-long', facts);
      return [{ stop, facts: { length, limit: NAME_MAX } }];
    },
  },
  {
    id: 'N05',
    slug: 'name.invisible',
    family: 'name',
    scope: 'client',
    severity: 'error',
    stop: 'confirm',
    fields: ['name'],
    source: 'UTR #36; CVE-2021-42574',
    check: ({ client }, { facts }) => {
      const [character] = INVISIBLE.exec(client.name) ?? [];
      if (character === undefined) return [];
      const isRefused = stopName(client.name, 'character', facts) === 'block';
      return [
        {
          ...(isRefused && { stop: 'block' }),
          facts: { character: nameCodePoint(character) },
          ...offerName(client.name.replace(ALL_INVISIBLE, '')),
        },
      ];
    },
  },
  {
    id: 'N06',
    slug: 'name.whitespace',
    family: 'name',
    scope: 'client',
    severity: 'info',
    stop: 'hint',
    fields: ['name'],
    source: 'Laravel TrimStrings',
    check: ({ client: { name } }) => {
      if (name === name.trim() && !/\s{2}|[^\S ]/u.test(name)) return [];
      return [{ facts: {}, ...offerName(name.replace(/\s+/gu, ' ').trim()) }];
    },
  },
  {
    id: 'N07',
    slug: 'name.formula',
    family: 'name',
    scope: 'client',
    severity: 'info',
    stop: 'hint',
    fields: ['name'],
    source: 'OWASP CSV Injection',
    check: ({ client }) => {
      const [character] = /^[=+\-@\t\r＝＋－＠]/u.exec(client.name) ?? [];
      return character === undefined ? [] : [{ facts: { character } }];
    },
  },
  {
    id: 'N09',
    slug: 'name.placeholder',
    family: 'name',
    scope: 'client',
    severity: 'info',
    stop: 'hint',
    fields: ['name'],
    source: 'ProcessMaker documentation: the name tells what uses the client',
    check: ({ client }) => (PLACEHOLDER.test(client.name.trim()) ? [{ facts: {} }] : []),
  },
  {
    id: 'N10',
    slug: 'name.markup',
    family: 'name',
    scope: 'client',
    severity: 'warning',
    stop: 'confirm',
    fields: ['name'],
    source: 'OWASP Cross Site Scripting; RFC 6819, section 4.4.1.4',
    check: ({ client: { name } }) => {
      // ProcessMaker's own delete question shows the name as HTML: 4.15.5 ran a script in one.
      if (name.includes('<')) return [{ severity: 'error', facts: { variant: 'html' } }];
      return name.includes('>') || /https?:\/\//i.test(name) ? [{ facts: {} }] : [];
    },
  },
] as const satisfies readonly Rule[];

/** Blocks what every possible server refuses for this reason; where only some do, the server decides. */
function stopName(
  name: string,
  kind: 'missing' | 'too-long' | 'character',
  facts: ServerFacts,
): Stop {
  const refusals = countRefusals(facts, (line) => {
    const verdict = judgeName(name, line);
    return !verdict.accepted && verdict.problem.kind === kind;
  });
  return refusals === 'all' ? 'block' : 'hint';
}

function offerName(value: string): { readonly fix?: Fix } {
  return value === '' ? {} : { fix: { kind: 'replace-name', value } };
}
