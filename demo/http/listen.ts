// An HTTP server on loopback that reads whole bodies and ends at once when it is told to.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Answers a request whose body has arrived. */
export type Handler = (
  message: IncomingMessage,
  body: Uint8Array,
  response: ServerResponse,
) => Promise<void>;

export interface Listening {
  /** The origin, without a slash at its end. */
  url: string;
  close(): Promise<void>;
}

const LOOPBACK = '127.0.0.1';
const HOSTS: ReadonlySet<string> = new Set([LOOPBACK, 'localhost']);

// What PHP takes by default.
const MAX_BODY_BYTES = 8 * 1024 * 1024;

/**
 * Listens on a port of 127.0.0.1; 0 takes a free one.
 *
 * @throws an error with one clear sentence when the port cannot be used
 */
export async function listen(port: number, handler: Handler): Promise<Listening> {
  const server = createServer((message, response) => {
    receive(message, response, handler).catch((error: unknown) => {
      if (message.destroyed && !message.complete) return;
      console.error(error);
      if (!response.headersSent) refuse(response, 500, 'The stand-in failed; its log says why.');
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(explain(error, port)));
    server.listen(port, LOOPBACK, resolve);
  });
  return {
    url: `http://${LOOPBACK}:${readPort(server.address())}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function receive(
  message: IncomingMessage,
  response: ServerResponse,
  handler: Handler,
): Promise<void> {
  // A name that leads here from outside is how a web page would reach a server on loopback.
  const host = message.headers.host?.replace(/:\d+$/, '') ?? '';
  // Names below localhost are this machine's to every browser, without asking anybody.
  if (!HOSTS.has(host) && !host.endsWith('.localhost')) {
    refuse(response, 400, 'This server answers to 127.0.0.1 and localhost only.');
    return;
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of message) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > MAX_BODY_BYTES) {
      refuse(response, 413, 'The POST data is too large.');
      return;
    }
    chunks.push(bytes);
  }
  await handler(message, Buffer.concat(chunks), response);
}

function refuse(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { 'content-type': 'application/json', connection: 'close' });
  response.end(JSON.stringify({ message }));
}

function readPort(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address.port;
}

function explain(error: Error, port: number): Error {
  const code = 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') {
    return new Error(
      `Port ${port} on ${LOOPBACK} is taken: stop what uses it, or choose another one.`,
      { cause: error },
    );
  }
  if (code === 'EACCES') {
    return new Error(`Port ${port} may not be used by this user: choose one above 1023.`, {
      cause: error,
    });
  }
  return new Error(`The server cannot listen on port ${port}: ${error.message}.`, { cause: error });
}
