// What tells one ProcessMaker line from another: a profile holds every difference, as data.
import type { PageFacts } from '../page/page-facts.ts';
import type { Language } from '../strings.ts';
import { profile41 } from './4.1.ts';
import { profile4210 } from './4.2.10.ts';
import { profile45 } from './4.5.ts';
import { profile49 } from './4.9.ts';
import { profile411 } from './4.11.ts';
import { profile415 } from './4.15.ts';
import { profile2026 } from './2026.ts';

/** The profiles that the stand-in can take on, oldest first; a further one is a file and a line here. */
export const PROFILE_NAMES = ['4.1', '4.2.10', '4.5', '4.9', '4.11', '4.15', '2026'] as const;

export type ProfileName = (typeof PROFILE_NAMES)[number];

/** The Laravel line whose validator judges a client. */
export type LaravelLine = 'l6' | 'l8' | 'l10' | 'l11' | 'l13';

/**
 * What answers show of a secret. `plain`: always all of it; `hidden`: null, but once in the answer
 * that created it; `hash`: a bcrypt hash everywhere.
 */
type SecretMode = 'plain' | 'hidden' | 'hash';

/** What sites of one line differ in; each profile has its defaults, a test may set others. */
export interface Toggles {
  secretMode: SecretMode;
  /** A client can only be read alone, changed or deleted by the user who created it. */
  ownerOnly: boolean;
  /** `redirect` is an array of URLs in answers. */
  redirectArray: boolean;
  /** Ids are UUIDs in answers and paths. */
  uuidIds: boolean;
  /** Writes need the session's token or `Sec-Fetch-Site: same-origin`, else they get 419. */
  strictCsrf: boolean;
  /** A delete takes longer than the native page waits. */
  slowDelete: boolean;
  /** What `/oauth/clients` answers without a session. */
  guestStatus: 500 | 401 | 403;
  /** `html lang` names a language that a package has added; what it does not translate is English. */
  packageLanguage?: string;
  /** Such a language can be written from right to left. */
  rightToLeft?: boolean;
  /** A customer's own style sheet makes the page dark. */
  dark?: boolean;
}

/** One line of ProcessMaker: how its REST API and its page behave. */
export interface Profile {
  name: ProfileName;
  laravel: LaravelLine;
  /** The languages that its core has words for. */
  languages: readonly Language[];
  /** How a refusal writes a field: "The name field ..." or "The Name field ...". */
  attributeCase: 'lower' | 'upper';
  /** The sentences of a refusal are in the user's language. */
  translatesRefusals: boolean;
  /** A client that is not there answers 500 (the controller names a class that does not exist) or 404. */
  unknownIdStatus: 500 | 404;
  /** `GET /oauth/clients/{id}` answers the client; else it is a 500 for every id. */
  readsSingle: boolean;
  /** A deleted client can still be changed and deleted. */
  findsRevoked: boolean;
  /** A policy can end a session; its next request, even a script's, is led to the sign-in page. */
  killsSessions: boolean;
  /**
   * What a create makes of the grants. `one-grant`: the first of personal access, password and code.
   * `shifted-grants`: the personal access flag is lost, and the password flag takes its place.
   */
  createStores: 'every-grant' | 'one-grant' | 'shifted-grants';
  /** It has DevLink, whose client stands among the system's own. */
  seedsDevlink: boolean;
  /** The redirect of the seeded clients that sign in without one. */
  seededRedirect: string;
  toggles: Toggles;
  page: PageFacts;
}

const PROFILES: Readonly<Record<ProfileName, Profile>> = {
  '4.1': profile41,
  '4.2.10': profile4210,
  '4.5': profile45,
  '4.9': profile49,
  '4.11': profile411,
  '4.15': profile415,
  '2026': profile2026,
};

/** The profile of that name. */
export function findProfile(name: ProfileName): Profile {
  return PROFILES[name];
}
