// One of the redirect URLs that Passport reads from the redirect field: it splits the text at commas.
import { type ParsedUrl, parseUrl } from './parse-url.ts';

/** A piece as it is stored, and as a browser reads it. */
export interface RedirectPiece {
  readonly raw: string;
  /** In lower case; '' where there is none. */
  readonly scheme: string;
  /** What stands between `scheme://` and the path, as it is stored; undefined without `//`. */
  readonly authority: string | undefined;
  readonly url: ParsedUrl | undefined;
  /** The parsed host of an http or https URL, without a trailing dot; else undefined. */
  readonly host: string | undefined;
}

/** The pieces of a redirect field that the server has trimmed; none for an empty one. Equal ones are one object. */
export function splitRedirect(redirect: string): readonly RedirectPiece[] {
  if (redirect === '') return [];
  const read = new Map<string, RedirectPiece>();
  return redirect.split(',').map((raw) => {
    const piece = read.get(raw) ?? readPiece(raw);
    read.set(raw, piece);
    return piece;
  });
}

function readPiece(raw: string): RedirectPiece {
  const scheme = /^[a-z][a-z0-9+.-]*(?=:)/i.exec(raw)?.[0].toLowerCase() ?? '';
  const url = parseUrl(raw);
  const isWeb = scheme === 'http' || scheme === 'https';
  return {
    raw,
    scheme,
    authority: readAuthority(raw, scheme),
    url,
    host: isWeb && url ? url.hostname.replace(/\.$/, '') : undefined,
  };
}

function readAuthority(raw: string, scheme: string): string | undefined {
  if (!raw.startsWith('://', scheme.length)) return undefined;
  const rest = raw.slice(scheme.length + 3);
  const end = rest.search(/[/?#\\]/);
  return end === -1 ? rest : rest.slice(0, end);
}

/** The host of an authority as it is stored: without user and port. */
export function readRawHost(authority: string): string {
  const host = authority.slice(authority.lastIndexOf('@') + 1);
  if (host.startsWith('[')) return host.slice(0, host.indexOf(']') + 1);
  const colon = host.indexOf(':');
  return colon === -1 ? host : host.slice(0, colon);
}

/** The port of an authority as it is stored; undefined without one. */
export function readRawPort(authority: string): string | undefined {
  const host = authority.slice(authority.lastIndexOf('@') + 1);
  return /^(?:\[[^\]]*\]|[^:[]*):(\d+)$/.exec(host)?.[1];
}
