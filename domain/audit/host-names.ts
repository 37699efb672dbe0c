// How two host names stand to each other: one owner, one typing slip apart, under a listed name.

// Country domains that sell names one level below these, as in example.co.uk.
const SECOND_LEVELS: ReadonlySet<string> = new Set(
  'ac co com edu gob gouv gov go ne net nom or org'.split(' '),
);

/** The longest name that DNS carries. Longer ones are not compared, which bounds the work. */
const HOST_MAX = 253;
/** Below this length half of all names are one slip apart. */
const HOST_MIN = 8;
const LISTED_LABELS_MAX = 4;

/** Whether a host is an entry of the list, or stands below one. */
export function isUnderAny(host: string, list: ReadonlySet<string>): boolean {
  const labels = host.split('.').slice(-LISTED_LABELS_MAX);
  return labels.some((_, start) => list.has(labels.slice(start).join('.')));
}

/** Whether both stand below one name that somebody registered: `app.acme.com` and `api.acme.com`. */
export function haveOneOwner(
  host: string,
  other: string,
  sharedSuffixes: ReadonlySet<string>,
): boolean {
  return readRegistered(host, sharedSuffixes) === readRegistered(other, sharedSuffixes);
}

function readRegistered(host: string, sharedSuffixes: ReadonlySet<string>): string {
  const labels = host.split('.').slice(-LISTED_LABELS_MAX);
  const shared = labels.findIndex((_, start) => sharedSuffixes.has(labels.slice(start).join('.')));
  if (shared > 0) return labels.slice(shared - 1).join('.');
  const [second = '', top = ''] = labels.slice(-2);
  const isCountry = top.length === 2 && SECOND_LEVELS.has(second);
  return labels.slice(isCountry ? -3 : -2).join('.');
}

/**
 * The host and all that is left of it without one character, each as a number of 30 bits; empty where it isn't
 * compared. There are dozens for each host, so they are not made as texts; what meets by chance is told by `isOneSlip`.
 */
export function listSlips(host: string): readonly number[] {
  if (host.length < HOST_MIN || host.length > HOST_MAX) return [];
  // Of what stands before each place.
  const heads = new Int32Array(host.length + 1);
  for (let at = 0; at < host.length; at += 1) {
    heads[at + 1] = addToHash(heads[at] ?? 0, host.charCodeAt(at));
  }
  const slips = [toKey(heads[host.length] ?? 0)];
  // What follows the place, which leaving out a character doesn't move.
  let [tail, power] = [0, 1];
  for (let at = host.length - 1; at >= 0; at -= 1) {
    const character = host.charCodeAt(at);
    // Of equal neighbours, it is the same whichever is left out.
    if (at === 0 || character !== host.charCodeAt(at - 1)) {
      slips.push(toKey(Math.imul(heads[at] ?? 0, power) + tail));
    }
    tail += Math.imul(character, power);
    power = Math.imul(power, BASE);
  }
  return slips;
}

/** A text as a number of 30 bits: a polynomial over its UTF-16 code units. */
export function hashText(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length; at += 1) hash = addToHash(hash, text.charCodeAt(at));
  return toKey(hash);
}

const BASE = 16_777_619;

function addToHash(hash: number, character: number): number {
  return (Math.imul(hash, BASE) + character) | 0;
}

/** Small enough to be kept in place of a pointer. */
function toKey(hash: number): number {
  return (hash ^ (hash >>> 15)) & 0x3fffffff;
}

/** One character replaced, added, missing, or swapped with its neighbour. */
export function isOneSlip(host: string, other: string): boolean {
  if (host === other) return false;
  let start = 0;
  while (start < host.length && host[start] === other[start]) start += 1;
  const [rest, otherRest] = [host.slice(start), other.slice(start)];
  return (
    rest.slice(1) === otherRest.slice(1) ||
    rest.slice(1) === otherRest ||
    rest === otherRest.slice(1) ||
    (rest[0] === otherRest[1] && rest[1] === otherRest[0] && rest.slice(2) === otherRest.slice(2))
  );
}

/** Whether the two differ in numbers only, as `node1` and `node2` do. */
export function areNumberedSiblings(host: string, other: string): boolean {
  return host.replace(/\d/g, '') === other.replace(/\d/g, '');
}
