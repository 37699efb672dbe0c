// The host of a URL as the server's `url` rule reads it.
import { characterAt, countCodePoints, findCharacter } from './code-points.ts';
import { isIpv6 } from './ipv6.ts';
import type { ServerLine } from './server-line.ts';
import { isLetterOrNumber, isMark } from './url-characters.ts';
import type { UrlProblem } from './url-problem.ts';

// Laravel's flag i folds by Unicode, so that the long s and the Kelvin sign belong to [a-z]; the
// flags iu do the same here.
const SINGLE_LABEL = /^[a-z0-9_-]$/iu;
const PUNYCODE_LABEL = /^xn--[a-z0-9-]+$/iu;
// PCRE's \pL, \pN and \pS; Laravel 13 takes \pM as well. One search over the host, which may be long.
const NO_HOST_CHARACTER = /[^\-_.\p{L}\p{N}\p{S}]/u;
const NO_HOST_CHARACTER_L13 = /[^\-_.\p{L}\p{N}\p{S}\p{M}]/u;
const PUNYCODE_RUN = /^[\p{L}\p{N}-]+$/u;

/** What is wrong first with the host in `text[start, end)`; brackets are part of it. */
export function findHostProblem(
  text: string,
  start: number,
  end: number,
  line: ServerLine,
): UrlProblem | undefined {
  if (start === end) return { kind: 'host-missing' };
  const host = text.slice(start, end);
  if (host.startsWith('[')) {
    const isAddress = host.endsWith(']') && isIpv6(host.slice(1, -1));
    return isAddress ? undefined : { kind: 'ipv6', host };
  }
  const wrong = host.search(line === 'l13' ? NO_HOST_CHARACTER_L13 : NO_HOST_CHARACTER);
  if (wrong !== -1) {
    const character = characterAt(host, wrong);
    return { kind: 'character', character, index: start + wrong, part: 'host' };
  }
  const withoutDot = host.endsWith('.') ? host.slice(0, -1) : host;
  return line === 'l13'
    ? findLabelProblem(withoutDot, start)
    : findHostEndProblem(withoutDot, start);
}

// Up to Laravel 12.50 only the end matters: one character of any kind, then a letter, a number,
// or a run that begins with `xn--`.
function findHostEndProblem(host: string, offset: number): UrlProblem | undefined {
  if (countCodePoints(host) < 2) return { kind: 'host-too-short', host };
  const last = [...host.slice(-2)].at(-1) ?? '';
  if (isLetterOrNumber(last) || endsInPunycode(host)) return undefined;
  return { kind: 'host-end', character: last, index: offset + host.length - last.length };
}

// The last `xn--` that has something after it decides: an earlier one would have to span it.
function endsInPunycode(host: string): boolean {
  const lowered = host.replaceAll('X', 'x').replaceAll('N', 'n');
  const start = lowered.lastIndexOf('xn--', host.length - 5);
  return start > 0 && PUNYCODE_RUN.test(host.slice(start + 4));
}

function findLabelProblem(host: string, offset: number): UrlProblem | undefined {
  const empty = `.${host}.`.indexOf('..');
  if (empty !== -1) return { kind: 'host-label-empty', index: offset + empty };
  const lastDot = host.lastIndexOf('.');
  if (lastDot === -1) {
    return findLabelCharacter(host, 0, offset, 'host-single-label', (character) =>
      SINGLE_LABEL.test(character),
    );
  }
  if (PUNYCODE_LABEL.test(host.slice(lastDot + 1))) return undefined;
  return findLabelCharacter(
    host,
    lastDot + 1,
    offset,
    'host-last-label',
    (character) => isLetterOrNumber(character) || isMark(character),
  );
}

function findLabelCharacter(
  host: string,
  start: number,
  offset: number,
  kind: 'host-single-label' | 'host-last-label',
  isAllowed: (character: string) => boolean,
): UrlProblem | undefined {
  const index = findCharacter(host, start, host.length, (character) => !isAllowed(character));
  if (index === -1) return undefined;
  return { kind, character: characterAt(host, index), index: offset + index };
}
