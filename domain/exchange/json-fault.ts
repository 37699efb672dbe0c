// Where a text stops being JSON: each browser says it in words of its own, in English, and some without the place.

export type JsonFault =
  | { readonly kind: 'empty' | 'cutOff' }
  /** Counted from 1 on, as editors do. */
  | { readonly kind: 'notJson'; readonly line: number; readonly column: number };

/** Kinds of tokens; `v` is a value that is neither a text nor opens anything. */
const VALUE = '{["v';
const KEY = '"';

const SPACE = /[ \t\r\n]*/y;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
/** Within quotes, as much as one step reads: a pattern for a whole text would fail at long ones. */
const PIECE = /[ !#-[\]-\uffff]+|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/y;
/** What the text may end with, so that it would go on. */
const CUT_PIECE = /(?:\\(?:u[\dA-Fa-f]{0,3})?)?$/y;
const CUT_VALUE = /(?:-|t(?:ru?)?|f(?:a(?:ls?)?)?|n(?:ul?)?)?$/y;
const END = /$/y;

/** Of a text that `JSON.parse` refuses. */
export function findJsonFault(text: string): JsonFault {
  if (text.trim() === '') return { kind: 'empty' };
  const { at, cut } = findPlace(text);
  if (endOf(cut, text, at) !== undefined) return { kind: 'cutOff' };
  const lines = text.slice(0, at).split(/\r\n|\r|\n/);
  return { kind: 'notJson', line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

/** The first sign that can't stand where it stands; the end of the text where there is none. */
function findPlace(text: string): { readonly at: number; readonly cut: RegExp } {
  const closers: string[] = [];
  const afterValue = (): string => (closers.length > 0 ? `,${closers.at(-1)}` : '');
  let wanted = VALUE;
  let at = 0;
  while (true) {
    at = endOf(SPACE, text, at) ?? at;
    const scalar = endOf(SCALAR, text, at);
    const kind = scalar === undefined ? text.charAt(at) : 'v';
    if (kind === '' || !wanted.includes(kind)) {
      return { at, cut: wanted.includes('v') ? CUT_VALUE : END };
    }
    if (kind === '"') {
      at = findQuote(text, at + 1);
      if (text[at] !== '"') return { at, cut: CUT_PIECE };
    }
    at = scalar ?? at + 1;
    if (kind === '{' || kind === '[') {
      closers.push(kind === '{' ? '}' : ']');
      wanted = kind === '{' ? `${KEY}}` : `${VALUE}]`;
    } else if (kind === ',') {
      wanted = closers.at(-1) === '}' ? KEY : VALUE;
    } else if (kind === ':') {
      wanted = VALUE;
    } else if (kind === '"' && !wanted.includes('v')) {
      wanted = ':';
    } else {
      if (kind === '}' || kind === ']') closers.pop();
      wanted = afterValue();
    }
  }
}

/** Where a text in quotes ends, or what can't be in it stands. */
function findQuote(text: string, start: number): number {
  let at = start;
  for (let end = endOf(PIECE, text, at); end !== undefined; end = endOf(PIECE, text, at)) at = end;
  return at;
}

function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
