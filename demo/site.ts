// One site: what the stand-in knows between two resets.
import type { DatabaseSync } from 'node:sqlite';
import { openDatabase } from './database.ts';
import { createFaults, type Faults } from './faults.ts';
import { findProfile, type Profile, type ProfileName, type Toggles } from './profiles/profile.ts';
import type { LoggedRequest } from './request-log.ts';
import { seedClients } from './seed.ts';
import type { Language } from './strings.ts';
import { seedUsers } from './users.ts';

/** What a site is made from; everything has a default. */
export interface SiteOptions {
  profile?: ProfileName | undefined;
  language?: Language | undefined;
  /** How many clients there are, the system's own among them. */
  clients?: number | undefined;
  /** The same seed gives the same clients. */
  seed?: number | undefined;
  toggles?: Partial<Toggles> | undefined;
}

export interface Site {
  profile: Profile;
  toggles: Toggles;
  /** The language of guests; each user has their own. */
  language: Language;
  database: DatabaseSync;
  faults: Faults;
  requests: LoggedRequest[];
  /** Writes that take effect once the next list was read, oldest first. */
  late: (() => Promise<unknown>)[];
}

const DEFAULT_CLIENTS = 60;

/** Something that the chosen line of ProcessMaker does not have; the message is one sentence. */
export class UnfitForLine extends Error {}

/** @throws UnfitForLine when the line has no words in the language */
export function createSite(options: SiteOptions): Site {
  const profile = findProfile(options.profile ?? '4.15');
  const language = options.language ?? 'en';
  if (!profile.languages.includes(language)) {
    const known = profile.languages.join(', ');
    throw new UnfitForLine(
      `ProcessMaker ${profile.name} speaks ${known} only, not ${language}: choose another language or a later profile.`,
    );
  }
  const database = openDatabase();
  seedUsers(database, language);
  seedClients(database, {
    profile,
    count: options.clients ?? DEFAULT_CLIENTS,
    seed: options.seed ?? 1,
  });
  return {
    profile,
    toggles: { ...profile.toggles, ...options.toggles },
    language,
    database,
    faults: createFaults(),
    requests: [],
    late: [],
  };
}
