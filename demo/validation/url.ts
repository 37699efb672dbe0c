// Laravel's `url` rule, read part by part so that no input takes more than linear time.
import type { LaravelLine } from '../profiles/profile.ts';
import { isKnownHost } from './host.ts';
import { isKnownScheme } from './schemes.ts';

const USER_INFO = /^(?:(?:[\p{L}\p{N}_.-]|%[\da-fA-F]{2})+:)?(?:[\p{L}\p{N}_.-]|%[\da-fA-F]{2})+$/u;
const PORT = /^\d+$/;
const AFTER_HOST =
  /^(?:[/\p{L}\p{N}._~!$&'()*+,;=:@-]|%[\da-fA-F]{2})*(?:\?(?:[/?[\]\p{L}\p{N}._~!$&'()*+,;=:@-]|%[\da-fA-F]{2})*)?(?:#(?:[/?\p{L}\p{N}._~!$&'()*+,;=:@-]|%[\da-fA-F]{2})*)?$/u;

/** Whether a (trimmed) text passes the `url` rule of that Laravel line. */
export function isLaravelUrl(text: string, line: LaravelLine): boolean {
  const schemeEnd = text.indexOf('://');
  if (schemeEnd < 0 || !isKnownScheme(text.slice(0, schemeEnd), line)) return false;
  const rest = text.slice(schemeEnd + '://'.length);
  const authorityEnd = rest.search(/[/?#]/);
  const authority = authorityEnd < 0 ? rest : rest.slice(0, authorityEnd);
  const afterHost = authorityEnd < 0 ? '' : rest.slice(authorityEnd);
  return isAuthority(authority, line) && AFTER_HOST.test(afterHost);
}

function isAuthority(authority: string, line: LaravelLine): boolean {
  const userInfoEnd = authority.indexOf('@');
  if (userInfoEnd >= 0 && !USER_INFO.test(authority.slice(0, userInfoEnd))) return false;
  const hostAndPort = authority.slice(userInfoEnd + 1);
  // Only a bracketed address has colons of its own.
  const portStart = hostAndPort.indexOf(':', hostAndPort.indexOf(']') + 1);
  if (portStart < 0) return isKnownHost(hostAndPort, line);
  return (
    PORT.test(hostAndPort.slice(portStart + 1)) &&
    isKnownHost(hostAndPort.slice(0, portStart), line)
  );
}
