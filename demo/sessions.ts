// Sessions by cookie. A guest has one too: it carries the form token and the page that was asked for.
import { randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod/mini';

const sessionRow = z.object({
  id: z.string(),
  user_id: z.nullable(z.int()),
  csrf_token: z.string(),
  intended_path: z.nullable(z.string()),
  notice: z.nullable(z.string()),
  killed: z.int(),
});

export interface Session {
  id: string;
  userId: number | null;
  csrfToken: string;
  /** Where a guest wanted to go before the sign-in page. */
  intendedPath: string | null;
  /** What the sign-in page says once. */
  notice: string | null;
  /** A policy has ended it; its next request is led to the sign-in page. */
  isKilled: boolean;
}

/** Starts a session, of a guest when `userId` is null. */
export function startSession(database: DatabaseSync, userId: number | null): Session {
  const session = {
    id: randomBytes(20).toString('hex'),
    userId,
    csrfToken: randomBytes(20).toString('hex'),
    intendedPath: null,
    notice: null,
    isKilled: false,
  };
  database
    .prepare('INSERT INTO sessions (id, user_id, csrf_token) VALUES (?, ?, ?)')
    .run(session.id, userId, session.csrfToken);
  return session;
}

export function findSession(database: DatabaseSync, id: string): Session | undefined {
  const found = database.prepare('SELECT * FROM sessions WHERE id = ?').get(id);
  if (found === undefined) return undefined;
  const row = sessionRow.parse(found);
  return {
    id: row.id,
    userId: row.user_id,
    csrfToken: row.csrf_token,
    intendedPath: row.intended_path,
    notice: row.notice,
    isKilled: row.killed === 1,
  };
}

/** Stores what a guest's session carries from one page to the next. */
export function rememberInSession(
  database: DatabaseSync,
  id: string,
  carried: Pick<Session, 'intendedPath' | 'notice'>,
): void {
  database
    .prepare('UPDATE sessions SET intended_path = ?, notice = ? WHERE id = ?')
    .run(carried.intendedPath, carried.notice, id);
}

export function endSession(database: DatabaseSync, id: string): void {
  database.prepare('DELETE FROM sessions WHERE id = ?').run(id);
}

/** Ends every session of one user, or of everybody when no name is given. */
export function endSessions(database: DatabaseSync, username?: string): void {
  if (username === undefined) {
    database.exec('DELETE FROM sessions');
    return;
  }
  database
    .prepare('DELETE FROM sessions WHERE user_id = (SELECT id FROM users WHERE username = ?)')
    .run(username);
}

/** Marks every session of one user, or of everybody when no name is given, as ended by a policy. */
export function killSessions(database: DatabaseSync, username?: string): void {
  if (username === undefined) {
    database.exec('UPDATE sessions SET killed = 1');
    return;
  }
  database
    .prepare(
      'UPDATE sessions SET killed = 1 WHERE user_id = (SELECT id FROM users WHERE username = ?)',
    )
    .run(username);
}
