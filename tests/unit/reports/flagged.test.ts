// What a policy that is tried says of a client: in the words of the options, with the ids of its rules.
import { expect, test } from 'vitest';
import { readPolicy } from '../../../domain/read-policy.ts';
import { tryPolicy } from '../../../domain/try-policy.ts';
import { CATALOGUES } from '../../../locales/catalogues.ts';
import { createWords, ENGLISH } from '../../../locales/words.ts';
import { describeFlagged } from '../../../reports/flagged.ts';
import { makeExported, SOURCE } from '../exchange/exchange-kit.ts';

test('each finding is named in the language that is asked for', () => {
  const read = readPolicy({ format: 'gk-policy/1', name: 'Acme', namePattern: 'ACME *' });
  const policy = read.kind === 'policy' ? read.policy : expect.fail();
  const [flagged] = tryPolicy(policy, { ...SOURCE, clients: [makeExported()] }, 0);
  const say = (words: typeof ENGLISH) => flagged && describeFlagged(flagged, words);
  expect(say(ENGLISH)).toBe('The name isn’t as the policy wants it (P02)');
  expect(say(createWords(CATALOGUES.de, 'de'))).toBe(
    'Der Name ist nicht, wie die Richtlinie ihn will (P02)',
  );
});
