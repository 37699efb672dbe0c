// Laravel's `url` rule as one pass over the text; its own pattern can backtrack for seconds.
import { characterAt, findCharacter } from './code-points.ts';
import type { ServerLine } from './server-line.ts';
import { findCharacterProblem } from './url-characters.ts';
import { findHostProblem } from './url-host.ts';
import type { UrlProblem } from './url-problem.ts';
import { isServerScheme } from './url-schemes.ts';

const DIGITS = '0123456789';
const SCHEME_FORM = /^[a-z][a-z0-9+.-]*$/i;

/** What the server of that line finds wrong first in a trimmed text, or nothing. */
export function findUrlProblem(text: string, line: ServerLine): UrlProblem | undefined {
  const colon = Math.max(text.indexOf(':'), 0);
  const schemeProblem = findSchemeProblem(text, colon, line);
  if (schemeProblem) return schemeProblem;
  const start = colon + '://'.length;
  const end = indexOfAny(text, '/?#', start, text.length);
  return findAuthorityProblem(text, start, end, line) ?? findTailProblem(text, end);
}

function findSchemeProblem(text: string, colon: number, line: ServerLine): UrlProblem | undefined {
  const scheme = text.slice(0, colon);
  const isKnown = isServerScheme(scheme, line);
  if (text.startsWith('://', colon)) {
    if (isKnown) return undefined;
    return SCHEME_FORM.test(scheme) ? { kind: 'scheme-unknown', scheme } : { kind: 'no-scheme' };
  }
  return isKnown ? { kind: 'slashes-missing', scheme } : { kind: 'no-scheme' };
}

// `[user[:password]@]host[:port]`. Neither host nor port can hold an `@`, so the first one settles
// what stands before it.
function findAuthorityProblem(
  text: string,
  start: number,
  end: number,
  line: ServerLine,
): UrlProblem | undefined {
  const at = indexOfAny(text, '@', start, end);
  const hostStart = at === end ? start : at + 1;
  const bracket = text[hostStart] === '[' ? indexOfAny(text, ']', hostStart, end) : hostStart;
  const portStart = indexOfAny(text, ':', bracket, end);
  const hostEnd = text[bracket] === ']' ? bracket + 1 : portStart;
  return (
    (at === end ? undefined : findUserProblem(text, start, at)) ??
    findHostProblem(text, hostStart, hostEnd, line) ??
    findPortProblem(text, hostEnd, end)
  );
}

function findUserProblem(text: string, start: number, at: number): UrlProblem | undefined {
  const colon = indexOfAny(text, ':', start, at);
  if (colon === start) return { kind: 'user-empty', index: start };
  const problem = findCharacterProblem(text, start, colon, 'user');
  if (problem || colon === at) return problem;
  if (colon + 1 === at) return { kind: 'user-empty', index: at };
  return findCharacterProblem(text, colon + 1, at, 'user');
}

/** The rule asks for ASCII digits only: any number of them, with any value. */
function findPortProblem(text: string, start: number, end: number): UrlProblem | undefined {
  if (start === end) return undefined;
  if (text[start] !== ':') {
    return { kind: 'character', character: characterAt(text, start), index: start, part: 'host' };
  }
  if (start + 1 === end) return { kind: 'port-empty', index: start };
  const index = findCharacter(text, start + 1, end, (character) => !DIGITS.includes(character));
  if (index === -1) return undefined;
  return { kind: 'character', character: characterAt(text, index), index, part: 'port' };
}

function findTailProblem(text: string, start: number): UrlProblem | undefined {
  const fragment = indexOfAny(text, '#', start, text.length);
  const query = indexOfAny(text, '?', start, fragment);
  return (
    findCharacterProblem(text, start, query, 'path') ??
    findCharacterProblem(text, query + 1, fragment, 'query') ??
    findCharacterProblem(text, fragment + 1, text.length, 'fragment')
  );
}

/** Index of the first of these ASCII characters in `text[start, end)`, or `end`. */
function indexOfAny(text: string, characters: string, start: number, end: number): number {
  let first = end;
  for (const character of characters) {
    const index = text.indexOf(character, start);
    if (index !== -1 && index < first) first = index;
  }
  return first;
}
