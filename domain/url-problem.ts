// What can keep a text from passing the server's `url` rule, precise enough to show where.

export type UrlPart = 'user' | 'host' | 'port' | 'path' | 'query' | 'fragment';

/** The first thing wrong in a URL. `index` is a UTF-16 offset into the trimmed text. */
export type UrlProblem =
  /** Nothing like `https://` at the start. */
  | { kind: 'no-scheme' }
  /** A scheme that the server knows, but not followed by `://`. */
  | { kind: 'slashes-missing'; scheme: string }
  /** `scheme://`, with a scheme that is not on the server's list. */
  | { kind: 'scheme-unknown'; scheme: string }
  /** An empty user or password before the `@`. */
  | { kind: 'user-empty'; index: number }
  | { kind: 'host-missing' }
  /** A host of one character, which all lines before `l13` refuse. */
  | { kind: 'host-too-short'; host: string }
  /** A host that ends in something else than a letter or digit (before `l13`). */
  | { kind: 'host-end'; character: string; index: number }
  /** A dot at the start of the host, or two dots in a row (`l13`). */
  | { kind: 'host-label-empty'; index: number }
  /** Something else than a letter, digit or mark after the host's last dot (`l13`). */
  | { kind: 'host-last-label'; character: string; index: number }
  /** A host without a dot that has something else than a-z, 0-9, `-` and `_` (`l13`). */
  | { kind: 'host-single-label'; character: string; index: number }
  /** What stands in brackets, or after an opening bracket, is no IPv6 address. */
  | { kind: 'ipv6'; host: string }
  | { kind: 'port-empty'; index: number }
  /** A `%` without two hexadecimal digits after it. */
  | { kind: 'percent'; index: number; part: UrlPart }
  | { kind: 'character'; character: string; index: number; part: UrlPart };
