// The stand-in ProcessMaker: one HTTP server for the site, one for the control door.
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { answerRequest, readUser } from './app.ts';
import { answerControl, type SiteHolder } from './control.ts';
import type { Fault } from './faults.ts';
import { answerWithFault } from './faulty-answer.ts';
import type { Answer } from './http/answer.ts';
import { listen } from './http/listen.ts';
import { type Request, readRequest } from './http/request.ts';
import { findAsset } from './page/assets.ts';
import type { LoggedRequest } from './request-log.ts';
import { createSite, type Site, type SiteOptions } from './site.ts';

/** What somebody in this process learns of a request, other than at the control door. */
export interface RequestWatch {
  /** Before anything comes of it. */
  arrived?(): Promise<void>;
  /** Lets it take effect. */
  act(effect: () => Promise<Answer>): Promise<Answer>;
  onFault?(fault: Fault): void;
  /** What is sent as its answer, of what it then comes to. */
  onAnswer?(answer: Answer): void;
}

export interface StandInOptions extends SiteOptions {
  /** Called with each request for anything but a file of the page. */
  watch?: ((request: Request) => RequestWatch) | undefined;
  /** A free one when 0 or left out. */
  port?: number | undefined;
  controlPort?: number | undefined;
}

export interface StandIn {
  /** The origin of the site, without a slash at its end. */
  url: string;
  /** The origin of the control door. */
  controlUrl: string;
  /** What it is since it was last reset. */
  site(): Site;
  /** Ends both servers and every connection at once. */
  close(): Promise<void>;
}

/**
 * Starts a stand-in on loopback.
 *
 * @throws an error with one clear sentence when a port cannot be used
 */
export async function startStandIn(options: StandInOptions): Promise<StandIn> {
  let site = createSite(options);
  const holder: SiteHolder = {
    current: () => site,
    reset(changed) {
      site = createSite({ ...options, ...changed });
    },
  };
  const server = await listen(options.port ?? 0, (message, body, response) =>
    serve(holder.current(), message, body, response, options.watch),
  );
  try {
    const control = await listen(options.controlPort ?? 0, async (message, body, response) =>
      send(response, await answerControl(holder, readRequest(message, body))),
    );
    return {
      url: server.url,
      controlUrl: control.url,
      site: holder.current,
      async close() {
        await Promise.all([server.close(), control.close()]);
      },
    };
  } catch (error) {
    await server.close();
    throw error;
  }
}

async function serve(
  site: Site,
  message: IncomingMessage,
  body: Uint8Array,
  response: ServerResponse,
  watchRequest: StandInOptions['watch'],
): Promise<void> {
  const request = readRequest(message, body);
  const asset = request.method === 'GET' ? findAsset(request.path) : undefined;
  if (asset !== undefined) {
    const headers = { 'content-type': asset.type, 'cache-control': 'max-age=3600' };
    send(response, { status: 200, headers, body: await readFile(asset.file) });
    return;
  }
  const entry = logRequest(site, request);
  const watch = watchRequest?.(request);
  await watch?.arrived?.();
  const delivery = await answerWithFault(site, request, {
    act: (asked) => {
      const effect = () => answerRequest(site, asked);
      return watch ? watch.act(effect) : effect();
    },
    wait: (ms) => wait(ms, undefined, { ref: false }),
    onFault: (fault) => watch?.onFault?.(fault),
  });
  if (delivery === 'hang') return;
  if (delivery === 'drop') {
    response.destroy();
    return;
  }
  const { answer, bodyDelayMs } = delivery;
  watch?.onAnswer?.(answer);
  entry.status = answer.status;
  if (bodyDelayMs === undefined) return send(response, answer);
  writeHead(response, answer);
  response.flushHeaders();
  await wait(bodyDelayMs, undefined, { ref: false });
  response.end(answer.body);
}

function logRequest(site: Site, request: Request): LoggedRequest {
  const entry: LoggedRequest = {
    method: request.method,
    path: request.target,
    status: null,
    time: Date.now(),
    user: readUser(site, request)?.username ?? null,
    body: request.input,
  };
  site.requests.push(entry);
  return entry;
}

function send(response: ServerResponse, answer: Answer): void {
  writeHead(response, answer);
  response.end(answer.body);
}

function writeHead(response: ServerResponse, answer: Answer): void {
  response.writeHead(answer.status, { 'cache-control': 'no-cache, private', ...answer.headers });
}
