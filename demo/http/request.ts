// A request as the routes read it: method, path, cookies, decoded input, and what answer it expects.
import type { IncomingMessage } from 'node:http';
import { isRecord } from '../validation/php-value.ts';
import { decodeBody } from './body.ts';

export interface Request {
  /** The method that counts: a form may say `_method=DELETE` in a POST. */
  method: string;
  /** The path with its query, as it was sent. */
  target: string;
  /** The path alone. */
  path: string;
  /** The origin that the browser sees. */
  origin: string;
  input: Record<string, unknown>;
  cookies: ReadonlyMap<string, string>;
  /** The first value of a header, "" when it was not sent. */
  header(name: string): string;
  /** Laravel's `expectsJson`: an XHR that takes anything, or an Accept that names JSON first. */
  expectsJson: boolean;
}

const SPOOFABLE = new Set(['PUT', 'PATCH', 'DELETE']);

/** Reads a request whose body has arrived. */
export function readRequest(
  message: Pick<IncomingMessage, 'method' | 'url' | 'headers'>,
  body: Uint8Array,
): Request {
  const header = (name: string): string => {
    const value = message.headers[name];
    return (Array.isArray(value) ? value[0] : value) ?? '';
  };
  const input = decodeBody(body, header('content-type'));
  const target = message.url ?? '/';
  return {
    method: readMethod(message.method ?? 'GET', input),
    target,
    path: target.split('?', 1)[0] ?? target,
    origin: `http://${header('host')}`,
    input,
    cookies: readCookies(header('cookie')),
    header,
    expectsJson: readExpectation(header('x-requested-with'), header('accept')),
  };
}

/** A text field of the input, "" when there is none. */
export function readField(request: Request, name: string): string {
  const value = request.input[name];
  return typeof value === 'string' ? value : '';
}

function readMethod(sent: string, input: Record<string, unknown>): string {
  const asked = isRecord(input) ? input['_method'] : undefined;
  const method = typeof asked === 'string' ? asked.toUpperCase() : '';
  return sent === 'POST' && SPOOFABLE.has(method) ? method : sent;
}

function readExpectation(requestedWith: string, accept: string): boolean {
  const first = accept.split(',', 1)[0]?.trim() ?? '';
  const takesAnything = first === '' || first === '*/*' || first === '*';
  return /[/+]json/.test(first) || (requestedWith === 'XMLHttpRequest' && takesAnything);
}

function readCookies(header: string): ReadonlyMap<string, string> {
  const pairs = header.split(';').map((pair) => {
    const [name = '', ...value] = pair.split('=');
    return [name.trim(), value.join('=').trim()] as const;
  });
  return new Map(pairs);
}
