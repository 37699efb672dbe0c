// What older versions have stored, as they stored it. A later version reads it, or brings what reads it; it stays as it is.
import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import type { Stored } from '../../tools/browser/extension-store.ts';

/** All that version 0.1.0 stores, for this site. */
export function readStoredBy010(site: string): Stored {
  const text = readFileSync(new URL('0.1.0.json', import.meta.url), 'utf8');
  return z.record(z.string(), z.unknown()).parse(JSON.parse(text.replaceAll('{site}', site)));
}

/** The same records as of another version; undefined: without one. */
export function withVersion(stored: Stored, version: number | undefined): Stored {
  const records = Object.entries(stored).map(([key, record]) => [
    key,
    { ...Object(record), version },
  ]);
  // What is undefined is not there, as in a store.
  return JSON.parse(JSON.stringify(Object.fromEntries(records)));
}

/** What the options say of records that they read. */
export const SAID_OF_READ = [
  'https://kept.example.com/callback',
  'Internal network only',
  '“Acme identity team” is in force.',
  '1 of 2 applied, 1 refused',
] as const;

/** What the options say of records that they can't read. */
export const SAID_OF_UNREADABLE = [
  'What is stored can’t be read. It stays as it is until you erase it.',
  'The list of 1 site can’t be read.',
  'The policy can’t be read, so every site is read-only.',
] as const;
