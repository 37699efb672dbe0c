// The four people who can sign in, and what each may do.
import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod/mini';
import { LANGUAGES, type Language } from './strings.ts';

/** The password of every user, as it is printed at the start. */
export const PASSWORD = 'password';

export const USERNAMES = ['admin', 'editor', 'viewer', 'nobody'] as const;

/** ProcessMaker's names of what the Auth Clients page asks for. */
const PERMISSIONS = [
  'create-auth_clients',
  'delete-auth_clients',
  'edit-auth_clients',
  'view-auth_clients',
] as const;

export type Permission = (typeof PERMISSIONS)[number];

const userRow = z.object({
  id: z.int(),
  username: z.string(),
  full_name: z.string(),
  is_administrator: z.int(),
  permissions: z.string(),
  language: z.enum(LANGUAGES),
});

export interface User {
  id: number;
  username: string;
  fullName: string;
  isAdministrator: boolean;
  permissions: readonly string[];
  language: Language;
}

const GRANTED: Readonly<Record<(typeof USERNAMES)[number], readonly Permission[]>> = {
  admin: PERMISSIONS,
  editor: ['edit-auth_clients', 'view-auth_clients'],
  viewer: ['view-auth_clients'],
  nobody: [],
};

/** Puts the four users into an empty database. */
export function seedUsers(database: DatabaseSync, language: Language): void {
  const insert = database.prepare(
    `INSERT INTO users (username, password, full_name, is_administrator, permissions, language)
     VALUES (?, ?, ?, ?, ?, ?)`,
  );
  for (const username of USERNAMES) {
    const fullName = `${username.charAt(0).toUpperCase()}${username.slice(1)} User`;
    const isAdministrator = username === 'admin' ? 1 : 0;
    // The passwords are published with the addresses, so a hash would protect nothing.
    insert.run(
      username,
      PASSWORD,
      fullName,
      isAdministrator,
      GRANTED[username].join(' '),
      language,
    );
  }
}

export function findUser(database: DatabaseSync, id: number): User | undefined {
  const row = database.prepare('SELECT * FROM users WHERE id = ?').get(id);
  return row === undefined ? undefined : readUser(row);
}

/** The user with that name and password, if both are right. */
export function findUserByPassword(
  database: DatabaseSync,
  username: string,
  password: string,
): User | undefined {
  const row = database
    .prepare('SELECT * FROM users WHERE username = ? AND password = ?')
    .get(username, password);
  return row === undefined ? undefined : readUser(row);
}

/** Whether the user may do it; the administrator has every permission by name as well. */
export function isAllowed(user: User, permission: Permission): boolean {
  return user.permissions.includes(permission);
}

function readUser(row: unknown): User {
  const user = userRow.parse(row);
  return {
    id: user.id,
    username: user.username,
    fullName: user.full_name,
    isAdministrator: user.is_administrator === 1,
    permissions: user.permissions.split(' ').filter((permission) => permission !== ''),
    language: user.language,
  };
}
