// URLs as browsers read them. The room is compiled without DOM types, so the part that it uses is named here.

export interface ParsedUrl {
  readonly href: string;
  readonly protocol: string;
  readonly hostname: string;
  readonly pathname: string;
  readonly search: string;
  readonly searchParams: Iterable<readonly [string, string]>;
}

declare const URL: { new (text: string): ParsedUrl; canParse(text: string): boolean };

/** The URL, or undefined where a browser would refuse the text. */
export function parseUrl(text: string): ParsedUrl | undefined {
  // Asked before, since an exception costs more than all else that is judged, and a text may have thousands of pieces.
  return URL.canParse(text) ? new URL(text) : undefined;
}
