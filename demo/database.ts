// The database of one stand-in: in memory, with tables shaped like ProcessMaker's.
import { DatabaseSync } from 'node:sqlite';

// The real columns `redirect` and `secret` are NOT NULL; here a test may put a null into them, to see
// what altered databases do to the page.
const SCHEMA = `
  CREATE TABLE users (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    username TEXT NOT NULL UNIQUE,
    password TEXT NOT NULL,
    full_name TEXT NOT NULL,
    is_administrator INTEGER NOT NULL,
    permissions TEXT NOT NULL,
    language TEXT NOT NULL
  );
  CREATE TABLE sessions (
    id TEXT PRIMARY KEY,
    user_id INTEGER REFERENCES users (id),
    csrf_token TEXT NOT NULL,
    intended_path TEXT,
    notice TEXT,
    killed INTEGER NOT NULL DEFAULT 0
  );
  CREATE TABLE clients (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    user_id INTEGER,
    name TEXT NOT NULL,
    secret TEXT,
    redirect TEXT,
    personal_access_client INTEGER NOT NULL,
    password_client INTEGER NOT NULL,
    revoked INTEGER NOT NULL DEFAULT 0,
    created_at TEXT,
    updated_at TEXT
  );
`;

/** An empty database with its tables. It is gone when nothing refers to it any more. */
export function openDatabase(): DatabaseSync {
  const database = new DatabaseSync(':memory:');
  database.exec(SCHEMA);
  return database;
}
