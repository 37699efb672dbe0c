// One statement about a server that can be held against it, and the ways in which it can fail.
import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'puppeteer-core';
import type { OwnClients } from './own-clients.ts';
import type { RestClient } from './rest-client.ts';

/** What a check works with. */
export interface Bench {
  readonly rest: RestClient;
  readonly own: OwnClients;
  /** A page of a browser without the extension, signed in. */
  readonly page: Page;
  readonly url: string;
  /**
   * Whether the list shows secrets in plain text: the mark of the classic line (4.1 to 4.15), as against the
   * 2026 line; statements that hold for one of them only are chosen by it.
   */
  readonly isClassic: boolean;
}

export interface Check {
  /** The statement; a failure is reported by it. */
  readonly name: string;
  readonly run: (bench: Bench) => Promise<void>;
}

/** The server does otherwise than the statement says. */
export class Difference extends Error {}

/** The statement says nothing about this server. */
export class NotApplicable extends Error {}

export function expectEqual(got: unknown, expected: unknown, what = ''): void {
  if (isDeepStrictEqual(got, expected)) return;
  const prefix = what === '' ? '' : `${what}: `;
  throw new Difference(`${prefix}expected ${show(expected)}, got ${show(got)}`);
}

export function expectOneOf(got: unknown, expected: readonly unknown[], what = ''): void {
  if (expected.some((one) => isDeepStrictEqual(got, one))) return;
  const prefix = what === '' ? '' : `${what}: `;
  throw new Difference(`${prefix}expected ${expected.map(show).join(' or ')}, got ${show(got)}`);
}

/** `what` completes "expected …". */
export function expectTrue(holds: boolean, what: string): void {
  if (!holds) throw new Difference(`expected ${what}, got something else`);
}

/** Leaves a check out where the server is not of that line. */
export function onlyOn(line: 'classic' | '2026', { isClassic }: Bench): void {
  if (isClassic === (line === 'classic')) return;
  throw new NotApplicable(
    `it holds for servers whose list ${line === 'classic' ? 'shows' : 'hides'} secrets`,
  );
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}
