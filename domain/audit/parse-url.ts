// URLs as browsers read them. The room is compiled without DOM types, so the part that it uses is named here.

export interface ParsedUrl {
  readonly href: string;
  readonly protocol: string;
  readonly hostname: string;
  readonly pathname: string;
  readonly search: string;
  readonly searchParams: Iterable<readonly [string, string]>;
}

declare const URL: new (text: string) => ParsedUrl;

/** The URL, or undefined where a browser would refuse the text. */
export function parseUrl(text: string): ParsedUrl | undefined {
  try {
    return new URL(text);
  } catch {
    // The constructor throws for one reason only: the text is no absolute URL.
    return undefined;
  }
}
