// The kinds of change that need something typed, what each asks for, and the way of staging that comes of it.
import { changeName } from './names.ts';
import {
  replaceHost,
  replaceInRedirect,
  setRedirect,
  switchToHttps,
  turnCodeOn,
} from './redirects.ts';
import type { Staging } from './staging.ts';

export const KINDS = [
  'setRedirect',
  'replaceHost',
  'useHttps',
  'replaceInRedirect',
  'changeName',
  'codeTyped',
  'codeRemembered',
  'delete',
] as const;

export type MoreKind = (typeof KINDS)[number];

export const NO_VALUES = {
  url: '',
  oldHost: '',
  newHost: '',
  find: '',
  replacement: '',
  prefix: '',
  suffix: '',
  normaliseSpaces: false,
};

type Values = typeof NO_VALUES;
export type MoreField = keyof Values;

export const FIELDS: Readonly<Record<MoreKind, readonly MoreField[]>> = {
  setRedirect: ['url'],
  replaceHost: ['oldHost', 'newHost'],
  useHttps: [],
  replaceInRedirect: ['find', 'replacement'],
  changeName: ['find', 'replacement', 'prefix', 'suffix', 'normaliseSpaces'],
  codeTyped: ['url'],
  codeRemembered: [],
  delete: [],
};

/** The way of staging; undefined while what it needs isn't typed, and for a delete, which needs no preview. */
export function buildStaging(
  kind: MoreKind,
  values: Values,
  remembered: ReadonlyMap<string, string>,
): Staging | undefined {
  const { url, find, replacement } = values;
  const [oldHost, newHost] = [values.oldHost.trim(), values.newHost.trim()];
  switch (kind) {
    case 'setRedirect':
      return url.trim() ? setRedirect(url.trim()) : undefined;
    case 'replaceHost':
      return oldHost && newHost ? replaceHost(oldHost, newHost) : undefined;
    case 'useHttps':
      return switchToHttps();
    case 'replaceInRedirect':
      return find ? replaceInRedirect(find, replacement) : undefined;
    case 'changeName':
      return changeName(values);
    case 'codeTyped':
      return url.trim() ? turnCodeOn(url.trim(), remembered) : undefined;
    case 'codeRemembered':
      return turnCodeOn(undefined, remembered);
    case 'delete':
      return undefined;
  }
}
