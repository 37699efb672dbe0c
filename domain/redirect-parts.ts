// A redirect made ready for the eye: its hosts apart, what can't be seen apart, and where a line may break.
import { readRawHost, splitRedirect } from './audit/redirect-piece.ts';

export interface TextPart {
  readonly text: string;
  readonly kind: 'text' | 'host' | 'invisible';
  /** Whether it is part of what was searched for. */
  readonly marked: boolean;
}

/** Start and end of a piece of a text, in code units. */
export type Range = readonly [start: number, end: number];

const INVISIBLE = /[\p{C}\p{Z}\s\u115f\u1160\u3164\uffa0]/u;

/** The parts of a redirect, in groups between which a line may break: after slashes and commas only. */
export function splitForDisplay(
  redirect: string,
  marks: readonly Range[] = [],
): readonly (readonly TextPart[])[] {
  const hosts = findHosts(redirect);
  return cutAfterSlashes(redirect).map(([start, end]) =>
    splitText(redirect, marks, hosts, start, end),
  );
}

/** The parts of a text of which nothing but the invisible stands out. */
export function splitText(
  text: string,
  marks: readonly Range[] = [],
  hosts: readonly Range[] = [],
  from = 0,
  to = text.length,
): readonly TextPart[] {
  const parts: TextPart[] = [];
  for (let at = from; at < to; ) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    // A plain space between words is seen for what it is.
    const hidden = INVISIBLE.test(character) && (character !== ' ' || isEdge(text, at));
    const kind = hidden ? 'invisible' : covers(hosts, at) ? 'host' : 'text';
    const marked = covers(marks, at);
    const last = parts.at(-1);
    if (last && last.kind === kind && last.marked === marked && !hidden) {
      parts[parts.length - 1] = { ...last, text: last.text + character };
    } else parts.push({ text: character, kind, marked });
    at += character.length;
  }
  return parts;
}

function isEdge(text: string, at: number): boolean {
  return at === 0 || at === text.length - 1 || text[at - 1] === ' ' || text[at + 1] === ' ';
}

function covers(ranges: readonly Range[], at: number): boolean {
  return ranges.some(([start, end]) => at >= start && at < end);
}

function findHosts(redirect: string): readonly Range[] {
  let offset = 0;
  return splitRedirect(redirect).flatMap(({ raw, scheme, authority }): readonly Range[] => {
    const pieceStart = offset;
    offset += raw.length + 1;
    if (!authority) return [];
    const host = readRawHost(authority);
    const userEnd = authority.lastIndexOf('@') + 1;
    const start = pieceStart + scheme.length + '://'.length + userEnd;
    return [[start, start + host.length]];
  });
}

function cutAfterSlashes(text: string): readonly Range[] {
  const ranges: Range[] = [];
  let start = 0;
  for (const { index } of text.matchAll(/[/,](?![/,])/g)) {
    ranges.push([start, index + 1]);
    start = index + 1;
  }
  if (start < text.length) ranges.push([start, text.length]);
  return ranges;
}
