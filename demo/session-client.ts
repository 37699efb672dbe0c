// Signs in to a running stand-in without a browser, for tests and tools.
import { PASSWORD } from './users.ts';

/** The cookie of a new session of this user, as a request sends it back. */
export async function openHttpSession(url: string, username: string): Promise<string> {
  const reply = await fetch(`${url}/login`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ username, password: PASSWORD }),
  });
  return readCookie(reply.headers);
}

/** The session cookie that an answer sets, as a request sends it back. */
export function readCookie(headers: Headers): string {
  return headers.getSetCookie()[0]?.split(';')[0] ?? '';
}
