// The host part of Laravel's `url` rule: names (one rule up to Laravel 11, another in 13) and IPv6.
import type { LaravelLine } from '../profiles/profile.ts';
import { isIpv6 } from './ipv6.ts';

/** Whether the `url` rule of that line takes the host; dotted quads pass as names. */
export function isKnownHost(host: string, line: LaravelLine): boolean {
  if (host.startsWith('[') && host.endsWith(']')) return isIpv6(host.slice(1, -1));
  const name = host.endsWith('.') ? host.slice(0, -1) : host;
  return line === 'l13' ? isDottedName(name) : isLooseName(name);
}

// Up to Laravel 11: two code points or more out of one alphabet, ending in a letter or number or in a
// run that begins with `xn--` and has something before it.
function isLooseName(name: string): boolean {
  if (/^[\p{L}\p{N}\p{S}_.-]+[\p{L}\p{N}]$/u.test(name)) return true;
  if (!/^[\p{L}\p{N}\p{S}_.-]+$/u.test(name)) return false;
  const tail = readTail(name);
  const start = tail.toLowerCase().indexOf('xn--', tail.length === name.length ? 1 : 0);
  return start >= 0 && tail.length > start + 'xn--'.length;
}

// The longest end of a name that is letters, numbers and hyphens.
function readTail(name: string): string {
  const points = Array.from(name);
  return points.slice(points.findLastIndex((point) => !/[\p{L}\p{N}-]/u.test(point)) + 1).join('');
}

// Laravel 13: either labels that a dot separates, or one ASCII label. With both flags the long s and the
// Kelvin sign count as letters of ASCII, as they do there.
function isDottedName(name: string): boolean {
  const labels = name.split('.');
  const last = labels.pop() ?? '';
  if (labels.length === 0) return /^[a-z\d_-]+$/iu.test(last);
  return (
    labels.every((label) => /^[\p{L}\p{N}\p{S}\p{M}_-]+$/u.test(label)) &&
    (/^[\p{L}\p{N}\p{M}]+$/u.test(last) || /^xn--[a-z\d-]+$/iu.test(last))
  );
}
