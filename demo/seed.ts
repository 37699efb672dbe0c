// Fills a site with clients: the same seed gives the same clients, from one to a hundred thousand.
import type { DatabaseSync } from 'node:sqlite';
import { addClients, formatTime, type NewClient } from './clients.ts';
import type { Profile } from './profiles/profile.ts';
import { createRandom, pickNumber, pickText, type Random, SECRET_LENGTH } from './random.ts';
import { inventClient } from './seed-invented.ts';
import { type ClientTemplate, listSystemClients, TEMPLATES } from './seed-templates.ts';

// A fixed day, or the same seed would give other dates tomorrow.
const NEWEST = Date.UTC(2026, 9, 30, 16, 0, 0);
const DAY_MS = 24 * 60 * 60 * 1000;
const OLDEST_DAYS = 4 * 365;

/** Adds `count` clients to an empty database: the system's own, then well-known ones, then invented. */
export function seedClients(
  database: DatabaseSync,
  { profile, count, seed }: { profile: Profile; count: number; seed: number },
): void {
  addClients(database, listClients(profile, count, seed));
}

function* listClients(profile: Profile, count: number, seed: number): Generator<NewClient> {
  const random = createRandom(seed);
  const system = listSystemClients(profile.seededRedirect, profile.seedsDevlink);
  const known = [...system, ...TEMPLATES];
  let previousName = '';
  for (let place = 0; place < count; place += 1) {
    const template = known[place] ?? inventClient(random, place - known.length, previousName);
    previousName = template.name;
    yield complete(template, place < system.length, place / count, random);
  }
}

// Older ids are older clients, and most have been touched since.
function complete(
  template: ClientTemplate,
  isSystem: boolean,
  age: number,
  random: Random,
): NewClient {
  const createdDaysAgo = OLDEST_DAYS * (1 - age) + random();
  const updatedDaysAgo = isSystem ? createdDaysAgo : createdDaysAgo * random();
  const isCode = template.redirect !== '';
  return {
    user_id: isSystem || !isCode ? null : 1 + pickNumber(random, 2),
    name: template.name,
    secret: pickText(random, SECRET_LENGTH),
    redirect: template.redirect,
    personal_access_client: template.personal,
    password_client: template.password,
    revoked: false,
    created_at: formatTime(new Date(NEWEST - createdDaysAgo * DAY_MS)),
    updated_at: formatTime(new Date(NEWEST - updatedDaysAgo * DAY_MS)),
  };
}
