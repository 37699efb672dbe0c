// Ways to change redirect URLs. What is not meant stays character by character: the server compares nothing less.
import { isLoopback } from '../audit/host-kind.ts';
import { readRawHost, readRawPort, splitRedirect } from '../audit/redirect-piece.ts';
import type { Client } from '../client.ts';
import { type Staging, skip } from './staging.ts';

export function setRedirect(url: string): Staging {
  return changeRedirect(() => url);
}

/** Replaces a host, with its port where `from` names one, in each of the URLs of a client. Letter case is ignored. */
export function replaceHost(from: string, to: string): Staging {
  const wanted = from.toLowerCase();
  return changePieces(({ raw, scheme, authority }) => {
    if (!authority) return raw;
    const host = readRawHost(authority);
    const port = readRawPort(authority);
    const isMeant = wanted === host.toLowerCase();
    const isMeantWithPort = port !== undefined && wanted === `${host}:${port}`.toLowerCase();
    if (!isMeant && !isMeantWithPort) return raw;
    const start = scheme.length + '://'.length + authority.lastIndexOf('@') + 1;
    const length = isMeantWithPort ? `${host}:${port}`.length : host.length;
    return raw.slice(0, start) + to + raw.slice(start + length);
  });
}

/** Turns http into https, but on the machine of the user, where http is as it should be (RFC 8252). */
export function switchToHttps(): Staging {
  return changePieces(({ raw, scheme, host }) => {
    if (scheme !== 'http' || host === undefined || isLoopback(host)) return raw;
    return raw.replace(/^http:/i, 'https:').replace(/^([^/]*\/\/[^/?#]*):80(?=[/?#]|$)/, '$1');
  });
}

/** Replaces a text, taken literally, wherever it stands. */
export function replaceInRedirect(find: string, replacement: string): Staging {
  return changeRedirect((redirect) => redirect.replaceAll(find, () => replacement));
}

/** Turns code on; with a URL for all, or with what each client had before. */
export function turnCodeOn(
  url: string | undefined,
  remembered: ReadonlyMap<string, string>,
): Staging {
  return (client) => {
    if (client.grants.includes('authorization_code_grant')) return skip('hasCode');
    const redirect = url ?? remembered.get(client.id);
    if (redirect === undefined) return skip('notRemembered');
    return {
      kind: 'update',
      grants: { authorization_code_grant: true },
      redirect,
      base: readBase(client),
    };
  };
}

function changePieces(
  change: (piece: ReturnType<typeof splitRedirect>[number]) => string,
): Staging {
  return changeRedirect((redirect) => splitRedirect(redirect).map(change).join(','));
}

function changeRedirect(change: (redirect: string) => string): Staging {
  return (client, hasCode) => {
    if (!hasCode) return skip('noCode');
    const redirect = change(client.redirect);
    if (redirect === client.redirect) return skip('noMatch');
    return { kind: 'update', grants: {}, redirect, base: readBase(client) };
  };
}

function readBase({ name, grants, redirect }: Client) {
  return { name, grants, redirect };
}
